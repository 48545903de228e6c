package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.trust.GoTrust;

/** Opens sessions that behave as one client does under the settings of a context. */
public final class HttpSessions {
    private HttpSessions() {}

    /** As the go command: its forward proxies, its trust. */
    public static HttpSession forGo(ProbeContext context) {
        ClientRoute route =
                new ClientRoute(context, Client.GO, context.settings().forwardProxies(), GoTrust.of(context));
        return new HttpSession(context, route, Budgets.DEFAULT);
    }

    /** As git: its forward proxies; its trust where a setting names its certificates, else that of go. */
    public static HttpSession forGit(ProbeContext context) {
        ClientRoute route =
                new ClientRoute(context, Client.GIT, context.settings().gitForwardProxies(), GoTrust.of(context));
        return new HttpSession(context, route, Budgets.DEFAULT);
    }
}
