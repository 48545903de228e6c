package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.probes.net.Dial;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.proxy.Tunnel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A server to shake hands with, at one address or behind a forward proxy.
 *
 * @param address empty exactly when there is a tunnel
 * @param tunnelled the route with its proxy
 */
record Peer(Target target, Optional<InetAddress> address, Optional<Route> tunnelled) {

    /** The handshake; empty when there is no connection to have it on, which other probes report. */
    Optional<Attempt> shakeHands(ProbeContext context) {
        try (Socket socket = open(context)) {
            long start = context.ticks();
            Handshake.Ended ended = Handshake.with(socket, target.host(), Deadline.in(context, Handshake.BUDGET));
            return Optional.of(new Attempt(this, ended, context.since(start)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Socket open(ProbeContext context) throws IOException {
        if (address.isPresent()) {
            return Dial.in(context).connect(new InetSocketAddress(address.get(), target.port()));
        }
        Route route = tunnelled.orElseThrow();
        return Tunnel.open(context, route.client(), route.proxy().orElseThrow(), target.host(), target.port())
                .socket();
    }

    /** The address as facts have it. */
    String shownAddress() {
        return address.map(IpText::of).orElse("");
    }

    /** A handshake that took place. */
    record Attempt(Peer peer, Handshake.Ended ended, Duration elapsed) {
        boolean completed() {
            return ended.outcome() == TlsOutcome.TRUSTED;
        }

        List<X509Certificate> chain() {
            return ended.chain();
        }
    }
}
