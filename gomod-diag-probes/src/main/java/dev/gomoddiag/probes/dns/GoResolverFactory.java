package dev.gomoddiag.probes.dns;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;

/** Makes resolvers that find names as go does. */
public final class GoResolverFactory implements HostResolver.Factory {

    @Override
    public HostResolver forHost(HostEnvironment host) {
        return new GoResolver(host);
    }
}
