package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.Target;
import java.util.Optional;

/**
 * How a client gets to a target of the plan.
 *
 * @param scheme of the URL that leads there; {@code ssh} for the short form of git
 * @param proxy the forward proxy that the client's settings choose; empty when it connects itself
 */
public record Route(Target target, Client client, String scheme, Optional<ForwardProxy> proxy) {

    /** Whether TLS is spoken with the target. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** Whom the machine itself looks up and connects to. */
    public Target firstHop() {
        return proxy.map(ForwardProxy::target).orElse(target);
    }
}
