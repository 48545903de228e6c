package dev.gomoddiag.probes.proxy;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.probes.net.Route;
import dev.gomoddiag.probes.net.Routes;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When the fetch failed: asks a forward proxy that is set, be it for git alone, and that go passes over, whether it would
 * open the way. Only then does its being passed over matter.
 */
public final class UnusedProxyProbe implements Probe {
    private static final ProbeId ID = new ProbeId("unused-proxy");
    private static final ProbeId FETCH = new ProbeId("fetch");

    /** Where a proxy may be set: excluded by NO_PROXY, or under names that go does not read for https. */
    private static final List<String> VARIABLES =
            List.of("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FETCH);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(4);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        if (context.facts().of(FetchAttempt.class).anyMatch(FetchAttempt::succeeded)) {
            return ProbeResult.skipped(Text.of(UnusedProxyProbe.class, "skipped.fetched"));
        }
        Collection<Route> direct = Routes.distinctConnections(Routes.of(context).stream()
                .filter(route -> route.client() == ProxyTunnel.Client.GO
                        && route.secure()
                        && route.proxy().isEmpty()));
        List<Route> through = direct.stream()
                .flatMap(route -> passedOver(context, route)
                        .map(proxy ->
                                new Route(route.target(), ProxyTunnel.Client.NONE, route.scheme(), Optional.of(proxy)))
                        .stream())
                .toList();
        if (through.isEmpty()) {
            return ProbeResult.skipped(Text.of(UnusedProxyProbe.class, "skipped.all-used"));
        }
        Parallel.each(
                through,
                route -> context.saw(
                        ForwardProxyProbe.ask(context, route, route.proxy().orElseThrow())));
        return ProbeResult.observed();
    }

    /** What the environment names, else the file that go reads no proxies from, else what git is told. */
    private static Optional<ForwardProxy> passedOver(ProbeContext context, Route route) {
        ForwardProxies ofGit = context.settings().gitForwardProxies();
        return VARIABLES.stream()
                .flatMap(name -> context.host().variable(name).stream())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> context.settings().misplacedProxy().map(Setting::raw))
                .map(UnusedProxyProbe::alone)
                .or(() -> Optional.of(ofGit))
                .flatMap(proxies -> chosen(proxies, route));
    }

    private static ForwardProxies alone(String value) {
        return ForwardProxies.forGo(
                name -> name.equals("HTTPS_PROXY") ? Optional.of(value) : Optional.empty(), Optional.empty());
    }

    private static Optional<ForwardProxy> chosen(ForwardProxies proxies, Route route) {
        RequestUrl url = RequestUrl.of(
                "https://" + route.target().host() + ":" + route.target().port() + "/");
        return proxies.forUrl(url) instanceof ForwardProxies.Choice.Chosen chosen
                ? Optional.of(chosen.proxy())
                : Optional.empty();
    }
}
