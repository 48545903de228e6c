package dev.gomoddiag.probes.http;

import dev.gomoddiag.probes.http.Reply.Stage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How far one call came. */
final class CallProgress extends EventListener {
    private final List<InetSocketAddress> dialled = new ArrayList<>();
    private final List<IOException> failures = new ArrayList<>();
    private volatile Stage stage = Stage.BEFORE;
    private volatile @Nullable InetSocketAddress peer;
    private volatile boolean fresh;
    private volatile boolean multiplexed;

    Stage stage() {
        return stage;
    }

    /** Whether the request went out on a connection that an earlier one had opened. */
    boolean reused() {
        return !fresh && stage.compareTo(Stage.ANSWER) >= 0;
    }

    /** Whether the peer had agreed to HTTP/2. */
    boolean multiplexed() {
        return multiplexed;
    }

    /** The address the call is about: the one connected to, else the first one tried, as go reports it. */
    Optional<InetSocketAddress> peer() {
        InetSocketAddress connected = peer;
        if (connected != null) {
            return Optional.of(connected);
        }
        synchronized (dialled) {
            return dialled.stream().findFirst();
        }
    }

    /** Why the first address that failed could not be connected to. */
    Optional<IOException> firstFailure() {
        synchronized (dialled) {
            return failures.stream().findFirst();
        }
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        stage = Stage.LOOKUP;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        stage = Stage.CONNECT;
        fresh = true;
        synchronized (dialled) {
            dialled.add(address);
        }
    }

    @Override
    public void secureConnectStart(Call call) {
        stage = Stage.TLS;
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        synchronized (dialled) {
            failures.add(failure);
        }
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        peer = connection.route().socketAddress();
        multiplexed = connection.protocol() == Protocol.HTTP_2;
    }

    @Override
    public void requestHeadersStart(Call call) {
        stage = Stage.ANSWER;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        stage = Stage.ANSWER;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        stage = Stage.BODY;
    }
}
