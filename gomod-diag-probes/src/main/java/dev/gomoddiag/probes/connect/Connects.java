package dev.gomoddiag.probes.connect;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.SocketFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** One TCP connect, closed as soon as it is open. */
final class Connects {
    private Connects() {}

    /** How a connect ended; {@code words} is "" when it succeeded. */
    record Ended(ConnectOutcome outcome, Duration elapsed, String words) {}

    static Ended to(ProbeContext context, InetSocketAddress peer) {
        return to(context, peer, Dial.CONNECT_TIMEOUT);
    }

    static Ended to(ProbeContext context, InetSocketAddress peer, Duration timeout) {
        long start = context.ticks();
        try {
            Dial.in(context).connect(peer, timeout).close();
            return new Ended(ConnectOutcome.CONNECTED, context.since(start), "");
        } catch (IOException e) {
            SocketFailure failure = SocketFailure.ofConnect(e);
            return new Ended(failure.connectOutcome(), context.since(start), failure.words());
        }
    }
}
