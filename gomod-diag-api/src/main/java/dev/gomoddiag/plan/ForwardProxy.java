package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Locale;

/**
 * A forward proxy that a setting names.
 *
 * @param url as it is used, with any credentials
 * @param variable the setting that named it: a variable of the environment or a key of git's configuration
 */
public record ForwardProxy(ProxyScheme scheme, String host, int port, RequestUrl url, String variable) {
    public Target target() {
        return new Target(Idna.ascii(host), port, Role.FORWARD_PROXY);
    }

    /** Scheme, host and port as a URL has them, without credentials. */
    public String origin() {
        return origin(scheme);
    }

    /** The same place spoken to otherwise; without the credentials, which were given for another protocol. */
    public ForwardProxy spokenTo(ProxyScheme other) {
        return new ForwardProxy(other, host, port, RequestUrl.of(origin(other)), variable);
    }

    private String origin(ProxyScheme by) {
        String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return by.name().toLowerCase(Locale.ROOT) + "://" + literal + ":" + port;
    }
}
