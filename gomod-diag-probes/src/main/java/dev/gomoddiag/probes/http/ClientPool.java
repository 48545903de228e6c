package dev.gomoddiag.probes.http;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/**
 * The HTTP clients of one session: one for each way to the peers and each kind of trust, so that connections are reused
 * within the session as go reuses them, and with no other session.
 */
final class ClientPool implements AutoCloseable {
    private final OkHttpClient plain;
    private final Map<Key, OkHttpClient> clients = new HashMap<>();

    private record Key(Way way, Trust trust) {}

    /** Which chains are accepted. */
    enum Trust {
        VERIFIED,
        ANY
    }

    ClientPool(Budgets budgets) {
        this.plain = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(16, 5, TimeUnit.SECONDS))
                .dispatcher(new Dispatcher())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(budgets.connect())
                .readTimeout(budgets.firstByte())
                .writeTimeout(budgets.firstByte())
                // No fall back to TLS 1.0 or 1.1: go 1.18 and later refuse them.
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .eventListenerFactory(call -> {
                    CallProgress progress = call.request().tag(CallProgress.class);
                    return progress == null ? EventListener.NONE : progress;
                })
                .build();
    }

    synchronized OkHttpClient client(Way way, Trust trust, ServerTrust judge) {
        return clients.computeIfAbsent(new Key(way, trust), key -> build(way, judge));
    }

    static OkHttpClient within(OkHttpClient client, Duration budget) {
        return client.newBuilder().callTimeout(budget).build();
    }

    private OkHttpClient build(Way way, ServerTrust judge) {
        SocketFactory sockets = way.sockets();
        return plain.newBuilder()
                .proxy(way.proxy())
                .dns(way.dns())
                .socketFactory(sockets)
                .sslSocketFactory(context(judge).getSocketFactory(), judge)
                // The judge has compared the name already, as the client at hand does.
                .hostnameVerifier((host, session) -> true)
                .build();
    }

    // A context of its own: a shared one resumes sessions, and then shows no certificate.
    private static SSLContext context(ServerTrust judge) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {judge}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    @Override
    public void close() {
        plain.connectionPool().evictAll();
    }
}
