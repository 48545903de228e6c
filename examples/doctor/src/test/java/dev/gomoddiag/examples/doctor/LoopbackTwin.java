package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers of an embedded network once more, at 127.77.0.* and their true ports, for programs that know nothing of its
 * network path. It takes the right to bind ports below 1024 and a system where all of 127.0.0.0/8 is loopback.
 */
final class LoopbackTwin implements AutoCloseable {
    static final String NAME_SERVER = "127.77.0.53";

    /** Nothing listens there. */
    static final String NOBODY = "127.77.0.99";

    private static final Map<String, Integer> SITES = Map.of(
            "proxy.golang.org", 10,
            "sum.golang.org", 11,
            "sum.golang.google.cn", 12,
            "goproxy.cn", 20,
            "goproxy.io", 21,
            "github.com", 30);
    private static final int HTTPS = 443;
    private static final int DNS = 53;
    private static final int LARGEST_DATAGRAM = 65_535;

    private final List<Closeable> open = new ArrayList<>();

    private LoopbackTwin() {}

    /** Empty where the ports cannot be had. */
    static Optional<LoopbackTwin> of(EmbeddedNetwork network) throws IOException {
        LoopbackTwin twin = new LoopbackTwin();
        try {
            for (Map.Entry<String, Integer> site : SITES.entrySet()) {
                String address = "127.77.0." + site.getValue();
                network.dns().lie(site.getKey(), address);
                twin.relay(address, HTTPS, inside(network, "203.0.113." + site.getValue(), HTTPS));
            }
            twin.relay(NAME_SERVER, DNS, inside(network, EmbeddedNetwork.NAME_SERVER, DNS));
            twin.relayDatagrams(inside(network, EmbeddedNetwork.NAME_SERVER, DNS));
            return Optional.of(twin);
        } catch (IOException e) {
            twin.close();
            return Optional.empty();
        }
    }

    private static InetSocketAddress inside(EmbeddedNetwork network, String address, int port) {
        return network.path().route(new InetSocketAddress(address, port));
    }

    private void relay(String address, int port, InetSocketAddress to) throws IOException {
        ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(address));
        open.add(server);
        daemon(() -> {
            while (true) {
                Socket client = server.accept();
                Socket peer = new Socket(to.getAddress(), to.getPort());
                daemon(() -> copy(client, peer));
                daemon(() -> copy(peer, client));
            }
        });
    }

    private static void copy(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        }
    }

    private void relayDatagrams(InetSocketAddress to) throws IOException {
        DatagramSocket server = new DatagramSocket(DNS, InetAddress.getByName(NAME_SERVER));
        open.add(server);
        daemon(() -> {
            while (true) {
                DatagramPacket question = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
                server.receive(question);
                daemon(() -> answer(server, question, to));
            }
        });
    }

    private static void answer(DatagramSocket server, DatagramPacket question, InetSocketAddress to)
            throws IOException {
        try (DatagramSocket client = new DatagramSocket()) {
            client.send(new DatagramPacket(question.getData(), question.getLength(), to));
            DatagramPacket answer = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
            client.setSoTimeout(1000);
            client.receive(answer);
            server.send(new DatagramPacket(answer.getData(), answer.getLength(), question.getSocketAddress()));
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One side hung up, or the twin was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
    }
}
