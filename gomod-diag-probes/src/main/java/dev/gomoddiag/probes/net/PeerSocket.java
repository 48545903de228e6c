package dev.gomoddiag.probes.net;

import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.probe.ProbeContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A socket that connects to where the network path leads, and is closed when its probe is to end. */
final class PeerSocket extends Socket {
    private final NetworkPath path;
    private final ProbeContext context;
    private ProbeContext.@Nullable CancelHandle watch;

    PeerSocket(ProbeContext context) {
        // Not the JVM's socksProxyHost: go knows nothing of it.
        super(Proxy.NO_PROXY);
        this.path = context.host().network();
        this.context = context;
    }

    @Override
    public void connect(SocketAddress peer) throws IOException {
        connect(peer, 0);
    }

    @Override
    public void connect(SocketAddress peer, int timeoutMillis) throws IOException {
        if (!(peer instanceof InetSocketAddress address) || address.isUnresolved()) {
            throw new UnknownHostException("no address for " + peer);
        }
        Duration remaining = context.remaining();
        if (remaining.isZero()) {
            throw new SocketTimeoutException("the time of the probe is over");
        }
        int most = (int) Math.min(Integer.MAX_VALUE, remaining.toMillis() + 1);
        watch = context.onCancel(this::abort);
        super.connect(path.route(address), timeoutMillis == 0 ? most : Math.min(most, timeoutMillis));
    }

    private void abort() {
        try {
            super.close();
        } catch (IOException e) {
            // Nothing is left to give up: the thread that waits for this socket finds it closed.
        }
    }

    /** Takes no lock of this socket while it calls the context, which may be closing this socket under its own lock. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void close() throws IOException {
        ProbeContext.CancelHandle handle = watch;
        if (handle != null) {
            handle.close();
        }
        super.close();
    }
}
