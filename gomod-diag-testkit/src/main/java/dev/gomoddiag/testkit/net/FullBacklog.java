package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A loopback port at which TCP connects time out and datagrams vanish: a listener whose queue is full and never
 * emptied, beside a UDP socket that nobody reads.
 */
final class FullBacklog implements StandIn {
    /** The kernel queues one connection more than asked for; a few more make sure. */
    private static final int FILLERS = 6;

    private final ServerSocket server;
    private final DatagramSocket udp;
    private final List<SocketChannel> fillers;

    private FullBacklog(ServerSocket server, DatagramSocket udp, List<SocketChannel> fillers) {
        this.server = server;
        this.udp = udp;
        this.fillers = fillers;
    }

    static FullBacklog open() throws IOException {
        FullBacklog backlog = PortPair.find(udp -> new FullBacklog(
                new ServerSocket(udp.getLocalPort(), 1, udp.getLocalAddress()), udp, new ArrayList<>()));
        for (int i = 0; i < FILLERS; i++) {
            SocketChannel filler = SocketChannel.open();
            filler.configureBlocking(false);
            filler.connect(backlog.loopback());
            backlog.fillers.add(filler);
        }
        return backlog;
    }

    @Override
    public InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel filler : fillers) {
            filler.close();
        }
        udp.close();
        server.close();
    }
}
