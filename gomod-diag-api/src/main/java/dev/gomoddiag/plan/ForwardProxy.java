package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;

/**
 * A forward proxy that a setting names.
 *
 * @param url as it is used, with any credentials
 * @param variable the setting that named it: a variable of the environment or a key of git's configuration
 */
public record ForwardProxy(ProxyScheme scheme, String host, int port, RequestUrl url, String variable) {
    public Target target() {
        return new Target(host, port, Role.FORWARD_PROXY);
    }
}
