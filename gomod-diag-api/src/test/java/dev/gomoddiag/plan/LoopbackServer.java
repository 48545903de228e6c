package dev.gomoddiag.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Answers one GET per connection with {@link LoopbackModules} and keeps the paths in the order they were asked. */
final class LoopbackServer implements AutoCloseable {
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;

    private LoopbackServer(ServerSocket socket) {
        this.socket = socket;
    }

    static LoopbackServer start() throws IOException {
        LoopbackServer server = new LoopbackServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(server::acceptAll, "loopback-modules");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String url(String mode) {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/" + mode;
    }

    /** The paths asked for since the last call. */
    List<String> taken() {
        synchronized (seen) {
            List<String> paths = List.copyOf(seen);
            seen.clear();
            return paths;
        }
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try (Socket peer = socket.accept()) {
                answer(peer);
            } catch (SocketException closed) {
                // close() ends accept(); a peer that hangs up ends its answer
                continue;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(Socket peer) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = reader.readLine();
        if (request == null) {
            return;
        }
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            continue;
        }
        String path = request.split(" ", -1)[1];
        seen.add(path);
        LoopbackModules.Reply reply = LoopbackModules.reply(path);
        OutputStream out = peer.getOutputStream();
        out.write(("HTTP/1.1 " + reply.status() + " Status\r\nContent-Length: " + reply.body().length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(reply.body());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
