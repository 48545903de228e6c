package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.net.Routes;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    private static final Set<ProxyTunnel.Outcome> NO_HTTP =
            Set.of(ProxyTunnel.Outcome.NOT_A_PROXY, ProxyTunnel.Outcome.RESET, ProxyTunnel.Outcome.SILENT);

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

    /** Many write http:// for the port of a SOCKS proxy, which hangs up on CONNECT. */
    private static void otherwise(ProbeContext context, Route route, ProxyTunnel asked) {
        ForwardProxy proxy = route.proxy().orElseThrow();
        if (proxy.scheme() == ProxyScheme.HTTP && NO_HTTP.contains(asked.outcome())) {
            ForwardProxy socks = new ForwardProxy(
                    ProxyScheme.SOCKS5,
                    proxy.host(),
                    proxy.port(),
                    RequestUrl.of("socks5://" + IpText.hostPort(proxy.host(), proxy.port())),
                    proxy.variable());
            Route other = new Route(route.target(), ProxyTunnel.Client.NONE, route.scheme(), Optional.of(socks));
            ProxyTunnel seen = ask(context, other, socks);
            if (seen.outcome() == ProxyTunnel.Outcome.OPENED) {
                context.saw(seen);
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
        String shown =
                proxy.scheme().name().toLowerCase(Locale.ROOT) + "://" + IpText.hostPort(proxy.host(), proxy.port());
        return new ProxyTunnel(shown, route.client(), route.target(), outcome, status, headers, elapsed, detail);
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
