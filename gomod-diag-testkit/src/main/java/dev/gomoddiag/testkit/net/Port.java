package dev.gomoddiag.testkit.net;

import dev.gomoddiag.testkit.net.Switchboard.Opening;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/**
 * One port of one address as the machine under diagnosis reaches it; breaking it leaves the servers of the network,
 * forward proxies among them, on their own good ways.
 */
public final class Port {
    private final InetSocketAddress peer;
    private final Switchboard board;
    private final Executor threads;

    Port(InetSocketAddress peer, Switchboard board, Executor threads) {
        this.peer = peer;
        this.board = board;
        this.threads = threads;
    }

    /** Connects are refused; datagrams too. */
    public Port refuse() {
        return broken(Switchboard.REFUSED);
    }

    /** Connects time out; datagrams vanish. */
    public Port drop() {
        return broken(Switchboard.DROPPED);
    }

    /** Connects fail with "Network is unreachable" (Linux); on port 53 packets vanish instead. */
    public Port unreachable() {
        return broken(Switchboard.UNREACHABLE);
    }

    /** TCP connects succeed, and then nothing comes. */
    public Port silence() {
        return talking(Port::listen);
    }

    /** TCP connects succeed; the connection is reset at the first byte. */
    public Port reset() {
        return talking(Port::cut);
    }

    /** TCP connects succeed; the connection is closed without a word. */
    public Port hangUp() {
        return talking(socket -> {
            socket.shutdownOutput();
            listen(socket);
        });
    }

    /** A server of another kind answers: it says these words at once and then nothing. */
    public Port say(String words) {
        return talking(socket -> {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            listen(socket);
        });
    }

    /** A web server without TLS answers. */
    public Port speakHttp(WebContent content) {
        return talking(socket -> HttpConversation.hold(socket, content));
    }

    /** Works again. */
    public Port heal() {
        board.heal(peer);
        return this;
    }

    private Port broken(Opening fault) {
        board.breakPort(peer, fault);
        return this;
    }

    private Port talking(Conversation conversation) {
        return broken(() -> Listener.start(conversation, threads));
    }

    private static void listen(Socket socket) throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void cut(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        if (in.read() >= 0) {
            socket.setSoLinger(true, 0);
        }
    }
}
