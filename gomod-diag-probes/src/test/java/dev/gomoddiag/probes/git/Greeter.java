package dev.gomoddiag.probes.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A loopback server that says one thing to each client and hangs up. */
final class Greeter implements AutoCloseable {
    private final ServerSocket listener;

    private Greeter(ServerSocket listener) {
        this.listener = listener;
    }

    static Greeter start(String words) throws IOException {
        ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> greet(listener, words), "greeter");
        thread.setDaemon(true);
        thread.start();
        return new Greeter(listener);
    }

    private static void greet(ServerSocket listener, String words) {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                client.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
