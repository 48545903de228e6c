package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.Interceptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What sits on the way of a connection that was accepted: a filter by the server name in the ClientHello, a throttle, and
 * who looks into TLS.
 *
 * @param filtered the server names whose connections are ended
 * @param slow which ports are throttled
 * @param pause between two pieces of {@link #PIECE} bytes towards the client
 */
public record Middlebox(
        Predicate<String> filtered,
        Verdict verdict,
        Predicate<InetSocketAddress> slow,
        Duration pause,
        Optional<Interceptor> interceptor) {
    static final Middlebox NONE =
            new Middlebox(name -> false, Verdict.RESET, peer -> false, Duration.ZERO, Optional.empty());

    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int PIECE = 512;
    private static final int BUFFER = 16 << 10;
    private static final int HTTPS = 443;

    /** What happens to a connection that is not wanted. */
    public enum Verdict {
        RESET,
        SWALLOW
    }

    /** Opens the server's side. */
    @FunctionalInterface
    interface Dial {
        Socket open() throws IOException;
    }

    public Middlebox filtering(Predicate<String> names, Verdict how) {
        return new Middlebox(names, how, slow, pause, interceptor);
    }

    public Middlebox throttling(Predicate<InetSocketAddress> ports, Duration wait) {
        return new Middlebox(filtered, verdict, ports, wait, interceptor);
    }

    public Middlebox intercepting(Interceptor by) {
        return new Middlebox(filtered, verdict, slow, pause, Optional.of(by));
    }

    /** Carries bytes both ways until both sides are done; a reset of one side becomes a reset of the other. */
    void join(Socket client, InetSocketAddress outside, Dial dial) throws IOException {
        client.setTcpNoDelay(true);
        byte[] first = {};
        Optional<String> name = Optional.empty();
        if (this != NONE && outside.getPort() == HTTPS) {
            first = ClientHello.read(client.getInputStream());
            name = ClientHello.serverName(first);
            if (name.filter(filtered).isPresent()) {
                end(client);
                return;
            }
        }
        Socket server;
        try {
            server = dial.open();
        } catch (IOException unreachable) {
            reset(client);
            return;
        }
        if (interceptor.isPresent() && ClientHello.is(first)) {
            String host = name.orElse(outside.getAddress().getHostAddress());
            interceptor.get().between(client, new ByteArrayInputStream(first), server, host);
            return;
        }
        try (server;
                client) {
            server.getOutputStream().write(first);
            Thread upstream = Threads.start(() -> pump(client, server, Duration.ZERO));
            pump(server, client, slow.test(outside) ? pause : Duration.ZERO);
            await(upstream);
        }
    }

    private void end(Socket client) throws IOException {
        if (verdict == Verdict.RESET) {
            reset(client);
        } else {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void pump(Socket from, Socket to, Duration pause) throws IOException {
        byte[] buffer = new byte[pause.isZero() ? BUFFER : PIECE];
        try {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, n);
                sleep(pause);
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            reset(from);
            reset(to);
        }
    }

    private static void sleep(Duration pause) throws IOException {
        if (pause.isZero()) {
            return;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the world is closing", e);
        }
    }

    /** The client may still have something to say, and closes first if it likes. */
    private static void await(Thread upstream) throws IOException {
        try {
            upstream.join(LINGER.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the world is closing", e);
        }
    }

    private static void reset(Socket socket) throws IOException {
        if (!socket.isClosed()) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
