package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.trust.GoTrust;

/** Opens sessions that behave as one client does under the settings of a context. */
public final class HttpSessions {
    private HttpSessions() {}

    /** As the go command: its forward proxies, its trust. */
    public static HttpSession forGo(ProbeContext context) {
        GoTrust trust = GoTrust.of(context);
        return session(
                context, new ClientRoute(context, Client.GO, context.settings().forwardProxies(), host -> trust));
    }

    /** As git: its forward proxies, its trust. */
    public static HttpSession forGit(ProbeContext context) {
        GitTrust trust = new GitTrust(context);
        return session(
                context, new ClientRoute(context, Client.GIT, context.settings().gitForwardProxies(), trust::at));
    }

    private static HttpSession session(ProbeContext context, Route route) {
        return new HttpSession(context, route, Budgets.within(context.remaining()));
    }
}
