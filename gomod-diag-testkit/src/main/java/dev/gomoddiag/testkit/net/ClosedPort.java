package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A loopback port at which nothing listens, neither TCP nor UDP, and which nobody else can take meanwhile.
 *
 * <p>The TCP socket is bound and does not listen; the UDP socket is connected to itself, so that a stranger's datagram
 * is answered with an ICMP error as if there were no socket.
 */
final class ClosedPort implements StandIn {
    private final Socket tcp;
    private final DatagramSocket udp;

    private ClosedPort(Socket tcp, DatagramSocket udp) {
        this.tcp = tcp;
        this.udp = udp;
    }

    static ClosedPort open() throws IOException {
        return PortPair.find(ClosedPort::at);
    }

    private static ClosedPort at(DatagramSocket udp) throws IOException {
        Socket tcp = new Socket();
        try {
            tcp.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), udp.getLocalPort()));
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
        udp.connect(InetAddress.getLoopbackAddress(), udp.getLocalPort());
        return new ClosedPort(tcp, udp);
    }

    @Override
    public InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), udp.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
