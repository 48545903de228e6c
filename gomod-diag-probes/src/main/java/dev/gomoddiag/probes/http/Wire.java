package dev.gomoddiag.probes.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Opens connections to peers, directly or by a tunnel. Thread-safe. */
@FunctionalInterface
interface Wire {

    /**
     * @param peer an address, or for a tunnel a name to be resolved at its end ({@link InetSocketAddress#getHostString})
     * @throws FailureException for a failure that the wire itself understands
     */
    Socket open(InetSocketAddress peer, Duration timeout) throws IOException;
}
