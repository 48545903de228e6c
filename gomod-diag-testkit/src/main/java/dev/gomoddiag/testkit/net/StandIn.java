package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.InetSocketAddress;

/** What stands on loopback for one port of the embedded network. */
interface StandIn extends AutoCloseable {
    InetSocketAddress loopback();

    @Override
    void close() throws IOException;
}
