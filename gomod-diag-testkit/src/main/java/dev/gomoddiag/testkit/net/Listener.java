package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Accepts on a free loopback port and gives each connection a thread; closing it closes the connections too. */
final class Listener implements StandIn {
    private static final int BACKLOG = 200;

    private final ServerSocket server;
    private final Conversation conversation;
    private final Executor threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket server, Conversation conversation, Executor threads) {
        this.server = server;
        this.conversation = conversation;
        this.threads = threads;
    }

    static Listener start(Conversation conversation, Executor threads) throws IOException {
        return start(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), conversation, threads);
    }

    /** Takes over a bound socket and closes it in the end. */
    static Listener start(ServerSocket bound, Conversation conversation, Executor threads) {
        Listener listener = new Listener(bound, conversation, threads);
        threads.execute(listener::accept);
        return listener;
    }

    @Override
    public InetSocketAddress loopback() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> converse(socket));
                if (server.isClosed()) {
                    socket.close();
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    continue;
                }
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            if (server.isClosed()) {
                return;
            }
            socket.setTcpNoDelay(true);
            conversation.hold(socket);
        } catch (IOException peerWentAway) {
            // the client may hang up whenever it likes; what it saw is its own business
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
