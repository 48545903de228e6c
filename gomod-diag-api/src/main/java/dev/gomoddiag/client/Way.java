package dev.gomoddiag.client;

import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;

/** How a client gets to a host. */
public sealed interface Way {

    /** It connects to the host itself. */
    record Direct(Text reason) implements Way {}

    /** It asks a forward proxy. */
    record Proxied(ForwardProxy proxy) implements Way {}

    /** Another program or host makes the connection: ProxyCommand or ProxyJump of ssh, GIT_SSH_COMMAND. */
    record Piped(Setting by) implements Way {}

    /** It fails without connecting to anyone. */
    record Refused(Text reason) implements Way {}

    /** The client is not used for such a URL. */
    record Unused(Text reason) implements Way {}
}
