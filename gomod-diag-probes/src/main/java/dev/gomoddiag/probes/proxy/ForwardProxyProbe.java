package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.net.Routes;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asks every forward proxy that the settings of go or git choose for a tunnel to each target, and keeps the answer.
 *
 * <p>A plain {@code http://} URL needs no tunnel through an HTTP proxy, so none is asked for.
 */
public final class ForwardProxyProbe implements Probe {
    private static final ProbeId ID = new ProbeId("forward-proxy");
    private static final ProbeId DNS = new ProbeId("dns");
    private static final Set<ProxyTunnel.Outcome> NOT_UNDERSTOOD =
            Set.of(ProxyTunnel.Outcome.NOT_A_PROXY, ProxyTunnel.Outcome.RESET, ProxyTunnel.Outcome.SILENT);

    private static final Map<ProxyScheme, List<ProxyScheme>> OTHER_SCHEMES = Map.of(
            ProxyScheme.HTTP, List.of(ProxyScheme.SOCKS5),
            ProxyScheme.HTTPS, List.of(ProxyScheme.HTTP, ProxyScheme.SOCKS5),
            ProxyScheme.SOCKS5, List.of(ProxyScheme.HTTP));

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(DNS);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(7);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Collection<Route> tunnelled = Routes.distinctConnections(Routes.of(context).stream()
                .filter(ForwardProxyProbe::needsTunnel)
                .filter(route -> !known(context, route)));
        Parallel.each(tunnelled, route -> {
            ProxyTunnel asked = ask(context, route, route.proxy().orElseThrow());
            context.saw(asked);
            otherwise(context, route, asked);
        });
        return ProbeResult.observed();
    }

    /** A proxy spoken to by the scheme of another kind hangs up or waits: so it is asked what else it speaks. */
    private static void otherwise(ProbeContext context, Route route, ProxyTunnel asked) {
        if (!NOT_UNDERSTOOD.contains(asked.outcome())) {
            return;
        }
        ForwardProxy proxy = route.proxy().orElseThrow();
        for (ProxyScheme scheme : OTHER_SCHEMES.getOrDefault(proxy.scheme(), List.of())) {
            ForwardProxy other = proxy.spokenTo(scheme);
            Route by = new Route(route.target(), ProxyTunnel.Client.NONE, route.scheme(), Optional.of(other));
            ProxyTunnel seen = ask(context, by, other);
            if (seen.answered()) {
                context.saw(seen);
                return;
            }
        }
    }

    /** Another run has asked for it. */
    private static boolean known(ProbeContext context, Route route) {
        return context.facts()
                .of(ProxyTunnel.class)
                .anyMatch(tunnel -> tunnel.client() == route.client()
                        && tunnel.target().host().equals(route.target().host())
                        && tunnel.target().port() == route.target().port());
    }

    private static boolean needsTunnel(Route route) {
        return route.proxy()
                .filter(proxy -> route.secure() || proxy.scheme() == ProxyScheme.SOCKS5)
                .isPresent();
    }

    static ProxyTunnel ask(ProbeContext context, Route route, ForwardProxy proxy) {
        long start = context.ticks();
        try {
            Tunnel tunnel = Tunnel.open(
                    context,
                    route.client(),
                    proxy,
                    route.target().host(),
                    route.target().port());
            Duration elapsed = context.since(start);
            close(tunnel);
            return fact(route, proxy, ProxyTunnel.Outcome.OPENED, tunnel.status(), tunnel.headers(), elapsed, "");
        } catch (TunnelException e) {
            return fact(
                    route,
                    proxy,
                    e.outcome(),
                    e.status(),
                    e.headers(),
                    context.since(start),
                    String.valueOf(e.getMessage()));
        }
    }

    private static ProxyTunnel fact(
            Route route,
            ForwardProxy proxy,
            ProxyTunnel.Outcome outcome,
            OptionalInt status,
            List<String> headers,
            Duration elapsed,
            String detail) {
        return new ProxyTunnel(
                proxy.origin(), route.client(), route.target(), outcome, status, headers, elapsed, detail);
    }

    private static void close(Tunnel tunnel) {
        try {
            tunnel.socket().close();
        } catch (IOException e) {
            // It has shown that it opens.
            return;
        }
    }
}
