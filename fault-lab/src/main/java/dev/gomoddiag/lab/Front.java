package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** The ports of the world as clients reach them; each leads to a port of the embedded network. */
public final class Front implements AutoCloseable {
    private static final int BACKLOG = 200;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int NAME_SERVER_PATIENCE_MILLIS = 12_000;

    private final EmbeddedNetwork network;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<InetSocketAddress, ServerSocket> ports = new HashMap<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile Middlebox middlebox = Middlebox.NONE;

    Front(EmbeddedNetwork network) {
        this.network = network;
    }

    /** Every connection to these ports passes through it from now on. */
    public void put(UnaryOperator<Middlebox> change) {
        middlebox = change.apply(middlebox);
    }

    /** Opens a port of an address, which leads to a port of an address of the embedded network. */
    public void open(String address, int port, String insideAddress, int insidePort) throws IOException {
        InetSocketAddress inside = new InetSocketAddress(InetAddress.getByName(insideAddress), insidePort);
        open(address, port, () -> dial(inside));
    }

    /** Opens a port of an address whose server is reached so. */
    void open(String address, int port, Middlebox.Dial server) throws IOException {
        InetSocketAddress outside = new InetSocketAddress(InetAddress.getByName(address), port);
        ServerSocket listening = listen(outside);
        open.add(listening);
        ports.put(outside, listening);
        Threads.start(() -> {
            while (!listening.isClosed()) {
                Socket client = listening.accept();
                connections.add(client);
                Threads.start(() -> {
                    try {
                        middlebox.join(client, outside, server);
                    } finally {
                        connections.remove(client);
                    }
                });
            }
        });
    }

    // what listened there for the case before may take a moment to be gone
    private static ServerSocket listen(InetSocketAddress at) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                return new ServerSocket(at.getPort(), BACKLOG, at.getAddress());
            } catch (BindException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Nothing listens at this port any more. */
    public void shut(String address, int port) throws IOException {
        InetSocketAddress outside = new InetSocketAddress(InetAddress.getByName(address), port);
        ServerSocket server = ports.remove(outside);
        if (server == null) {
            throw new IllegalArgumentException("nothing listens at " + outside + ": shut a port that is open");
        }
        server.close();
    }

    private Socket dial(InetSocketAddress inside) throws IOException {
        Socket server = new Socket();
        server.setTcpNoDelay(true);
        server.connect(network.path().route(inside));
        return server;
    }

    /** Opens a UDP port of an address that leads to the same one of the embedded network. */
    void openDatagrams(String address, int port) throws IOException {
        InetSocketAddress peer = new InetSocketAddress(InetAddress.getByName(address), port);
        DatagramSocket server = new DatagramSocket(peer);
        open.add(server);
        Threads.start(() -> {
            while (!server.isClosed()) {
                DatagramPacket question = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
                server.receive(question);
                Threads.start(() -> answer(server, question, network.path().route(peer)));
            }
        });
    }

    private static void answer(DatagramSocket server, DatagramPacket question, InetSocketAddress to)
            throws IOException {
        try (DatagramSocket client = new DatagramSocket()) {
            byte[] bytes = Arrays.copyOf(question.getData(), question.getLength());
            client.send(new DatagramPacket(bytes, bytes.length, to));
            DatagramPacket answer = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
            client.setSoTimeout(NAME_SERVER_PATIENCE_MILLIS);
            client.receive(answer);
            server.send(new DatagramPacket(answer.getData(), answer.getLength(), question.getSocketAddress()));
        }
    }

    /** Closes all of it, also where something does not close. */
    @Override
    public void close() throws IOException {
        List<AutoCloseable> all = new ArrayList<>(open);
        all.addAll(connections);
        IOException failed = new IOException("a port of the world did not close");
        for (AutoCloseable one : all) {
            try {
                one.close();
            } catch (Exception e) {
                failed.addSuppressed(e);
            }
        }
        if (failed.getSuppressed().length > 0) {
            throw failed;
        }
    }
}
