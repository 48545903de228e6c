package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.net.Routes;
import dev.gomoddiag.probes.net.SeenAddresses;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Shakes hands with every HTTPS server of the plan, at each address that accepts connections, or through the forward proxy
 * that the settings choose, and keeps the chain also when it is invalid.
 */
public final class TlsProbe implements Probe {
    private static final ProbeId ID = new ProbeId("tls");
    private static final ProbeId TCP = new ProbeId("tcp");
    private static final ProbeId DNS = new ProbeId("dns");
    private static final int MAX_ADDRESSES = 4;

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(DNS, TCP);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(7);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        List<Route> routes = Routes.of(context);
        List<Peer> peers = Stream.concat(servers(context, routes), proxies(context, routes))
                .distinct()
                .filter(peer -> !known(context, peer.target()))
                .toList();
        Verdicts verdicts = new Verdicts(context);
        try {
            Parallel.each(peers, peer -> peer.shakeHands(context).ifPresent(verdicts::add));
        } finally {
            verdicts.settle();
        }
        return ProbeResult.observed();
    }

    /** Another run has shaken hands with it. */
    private static boolean known(ProbeContext context, Target target) {
        return context.facts()
                .of(TlsHandshake.class)
                .map(TlsHandshake::target)
                .anyMatch(tried -> tried.host().equals(target.host()) && tried.port() == target.port());
    }

    private static Stream<Peer> servers(ProbeContext context, List<Route> routes) {
        return Routes.distinctConnections(routes.stream().filter(Route::secure)).stream()
                .flatMap(route -> route.proxy().isPresent()
                        ? Stream.of(new Peer(route.target(), Optional.empty(), Optional.of(route)))
                        : direct(context, route.target()));
    }

    private static Stream<Peer> proxies(ProbeContext context, List<Route> routes) {
        return routes.stream()
                .flatMap(route -> route.proxy().stream())
                .filter(proxy -> proxy.scheme() == ProxyScheme.HTTPS)
                .distinct()
                .flatMap(proxy -> direct(context, proxy.target()));
    }

    private static Stream<Peer> direct(ProbeContext context, Target target) {
        return reachable(context, target).stream()
                .limit(MAX_ADDRESSES)
                .map(address -> new Peer(target, Optional.of(address), Optional.empty()));
    }

    /** The addresses that accepted a connect, or, when none was tried, those that go would dial. */
    private static List<InetAddress> reachable(ProbeContext context, Target target) {
        List<TcpAttempt> attempts = context.facts()
                .of(TcpAttempt.class)
                .filter(attempt -> attempt.target().host().equals(target.host()))
                .filter(attempt -> attempt.target().port() == target.port())
                .toList();
        if (attempts.isEmpty()) {
            return SeenAddresses.of(context, target.host());
        }
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == ConnectOutcome.CONNECTED)
                .map(attempt -> IpText.parse(attempt.address()))
                .flatMap(Optional::stream)
                .toList();
    }
}
