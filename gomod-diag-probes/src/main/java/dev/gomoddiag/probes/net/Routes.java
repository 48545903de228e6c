package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The routes of a plan. */
public final class Routes {
    private Routes() {}

    /** Each once, in the order of the plan's steps. */
    public static List<Route> of(ProbeContext context) {
        return context.plan().steps().stream()
                .flatMap(step -> of(context, step))
                .distinct()
                .toList();
    }

    /** The hosts and ports that the machine itself connects to, each once, whatever its roles. */
    public static Collection<Target> firstHops(List<Route> routes) {
        Map<String, Target> hops = new LinkedHashMap<>();
        routes.stream()
                .map(Route::firstHop)
                .forEach(hop -> hops.putIfAbsent(IpText.hostPort(hop.host(), hop.port()), hop));
        return List.copyOf(hops.values());
    }

    /** The servers that are dialled directly and spoken to by TLS, each once. */
    public static Collection<Target> directTls(ProbeContext context) {
        return firstHops(of(context).stream()
                .filter(route -> route.secure() && route.proxy().isEmpty())
                .toList());
    }

    /** Routes to the same host, port and proxy for the same client as one, the first. */
    public static Collection<Route> distinctConnections(Stream<Route> routes) {
        return routes.collect(Collectors.toMap(Connection::of, Function.identity(), (a, b) -> a, LinkedHashMap::new))
                .values();
    }

    private record Connection(String host, int port, Client client, Optional<ForwardProxy> proxy) {
        static Connection of(Route route) {
            // Without a proxy both clients connect alike.
            Client client = route.proxy().isPresent() ? route.client() : Client.GO;
            return new Connection(route.target().host(), route.target().port(), client, route.proxy());
        }
    }

    private static Stream<Route> of(ProbeContext context, FetchStep step) {
        FetchPlan alone = new FetchPlan(context.plan().command(), context.plan().query(), List.of(step));
        return alone.targets().stream()
                .filter(target -> !target.host().isEmpty() && target.port() > 0)
                .map(target -> route(context, step, target));
    }

    private static Route route(ProbeContext context, FetchStep step, Target target) {
        if (step instanceof FetchStep.HttpStep http) {
            return route(target, Client.GO, http.url(), context.settings().forwardProxies());
        }
        RequestUrl remote = step instanceof FetchStep.GitStep git ? git.remote() : RequestUrl.of("");
        return route(target, Client.GIT, remote, context.settings().gitForwardProxies());
    }

    private static Route route(Target target, Client client, RequestUrl url, ForwardProxies proxies) {
        String scheme = url.scheme().isEmpty() ? "ssh" : url.scheme();
        boolean web = scheme.equals("https") || scheme.equals("http");
        Optional<ForwardProxy> proxy = web ? proxies.forUrl(url).named() : Optional.empty();
        return new Route(target, client, scheme, proxy);
    }
}
