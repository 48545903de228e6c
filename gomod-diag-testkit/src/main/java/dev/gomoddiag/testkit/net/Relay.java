package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.Executor;

/** Carries bytes both ways between two connections until both are done. */
final class Relay {
    private Relay() {}

    /** Returns when the server's side has ended; {@code client} is left to the caller, {@code server} is closed. */
    static void between(Socket client, Socket server, Executor threads) throws IOException {
        try (server) {
            threads.execute(() -> upstream(client, server));
            server.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        }
    }

    private static void upstream(Socket client, Socket server) {
        try {
            client.getInputStream().transferTo(server.getOutputStream());
            server.shutdownOutput();
        } catch (IOException oneSideWentAway) {
            try {
                server.close();
            } catch (IOException alreadyGone) {
                oneSideWentAway.addSuppressed(alreadyGone);
            }
        }
    }
}
