package dev.gomoddiag.client;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Listens on ports of this machine and tells who was asked, in which protocol and for what; then it hangs up. */
final class Recorder implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int SOCKS4 = 4;
    private static final int SOCKS5 = 5;
    private static final int TLS = 0x16;
    private static final int SOCKS_NAME = 3;

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    static Recorder on(List<Integer> ports) throws IOException {
        Recorder recorder = new Recorder();
        for (int port : ports) {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("0.0.0.0", port));
            recorder.sockets.add(socket);
            Thread thread = new Thread(() -> recorder.serve(socket), "recorder-" + port);
            thread.setDaemon(true);
            thread.start();
        }
        return recorder;
    }

    /** The first that came since the last call, without what it was asked for; "" where nobody comes in time. */
    String firstOf(int millis) throws InterruptedException {
        String first = seen.poll(millis, TimeUnit.MILLISECONDS);
        seen.clear();
        return first == null ? "" : first;
    }

    private void serve(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket peer = socket.accept()) {
                peer.setSoTimeout(PATIENCE_MILLIS);
                String address = peer.getLocalAddress().getHostAddress();
                seen.add(address + ":" + peer.getLocalPort() + " " + conversation(peer));
            } catch (IOException e) {
                // a peer that hung up has said all that it wanted to
                continue;
            }
        }
    }

    private static String conversation(Socket peer) throws IOException {
        DataInputStream in = new DataInputStream(peer.getInputStream());
        int first = in.read();
        return switch (first) {
            case TLS -> "tls";
            case SOCKS4 -> socks4(in);
            case SOCKS5 -> socks5(in, peer);
            case -1 -> "nothing";
            default -> http((char) first + head(in), peer);
        };
    }

    private static String http(String head, Socket peer) throws IOException {
        String[] words = head.split(" ", 3);
        peer.getOutputStream()
                .write("HTTP/1.1 502 Recorded\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return words[0];
    }

    /** The lines up to the empty one, or what came of them. */
    static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0 && head.length() < 8192; c = in.read()) {
            head.append((char) c);
            if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    private static String socks4(DataInputStream in) throws IOException {
        in.readByte();
        in.readUnsignedShort();
        byte[] address = new byte[4];
        in.readFully(address);
        while (in.read() > 0) {}
        boolean name = address[0] == 0 && address[1] == 0 && address[2] == 0;
        return "socks " + (name ? "name" : "address");
    }

    private static String socks5(DataInputStream in, Socket peer) throws IOException {
        byte[] methods = new byte[in.readUnsignedByte()];
        in.readFully(methods);
        peer.getOutputStream().write(new byte[] {SOCKS5, 0});
        in.readFully(new byte[3]);
        int type = in.readUnsignedByte();
        byte[] host = new byte[type == SOCKS_NAME ? in.readUnsignedByte() : type == 1 ? 4 : 16];
        in.readFully(host);
        in.readUnsignedShort();
        // "general failure"
        peer.getOutputStream().write(new byte[] {SOCKS5, 1, 0, 1, 0, 0, 0, 0, 0, 0});
        return "socks " + (type == SOCKS_NAME ? "name" : "address");
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}
