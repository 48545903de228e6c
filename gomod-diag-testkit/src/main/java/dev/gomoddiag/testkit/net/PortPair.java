package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** Finds a loopback port number that is free for UDP and TCP at once. */
final class PortPair {
    private static final int ATTEMPTS = 100;

    private PortPair() {}

    /** Opens the TCP side on the number of a bound UDP socket. */
    @FunctionalInterface
    interface Opening<T> {
        /** Throws BindException when the TCP port is taken. */
        T with(DatagramSocket udp) throws IOException;
    }

    static <T> T find(Opening<T> opening) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            DatagramSocket udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            try {
                return opening.with(udp);
            } catch (BindException taken) {
                udp.close();
            }
        }
        throw new BindException("no port is free for both UDP and TCP after " + ATTEMPTS + " attempts");
    }
}
