package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong with the value of a forward-proxy setting. */
enum ProxyFault {
    /** The host is an example copied from somewhere. */
    PLACEHOLDER,
    /** The scheme was taken for the host: the value is no URL. */
    NO_URL,
    /** TLS is spoken to a proxy that does not speak it. */
    TLS_TO_PLAIN_PROXY,
    /** SOCKS is spoken to something else. */
    NOT_SOCKS,
    /** Something answers that is no forward proxy. */
    NOT_A_PROXY;

    private static final List<String> PLACEHOLDERS = List.of(
            "proxy.server.com",
            "your-proxy",
            "your.proxy",
            "yourproxy",
            "proxy.example.com",
            "proxyserver",
            "your_proxy",
            "proxy_host",
            "proxyhost",
            "host",
            "hostname",
            "proxy.yourcompany.com",
            "<proxy>");

    private static final List<String> SCHEMES = List.of("http", "https", "socks5", "socks5h", "socks");

    static Optional<ProxyFault> inSetting(Obstacle obstacle, ForwardProxy proxy) {
        String host = proxy.host().toLowerCase(Locale.ROOT);
        if (obstacle.failedBy(FailureKind.PROXY_UNRESOLVED) || obstacle.failedBy(FailureKind.PROXY_UNREACHABLE)) {
            if (SCHEMES.contains(host) || !Hosts.validName(host)) {
                return Optional.of(NO_URL);
            }
            return PLACEHOLDERS.contains(host) ? Optional.of(PLACEHOLDER) : Optional.empty();
        }
        if (!obstacle.failedBy(FailureKind.PROXY_PROTOCOL)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (proxy.scheme()) {
                    case HTTPS -> TLS_TO_PLAIN_PROXY;
                    case SOCKS5 -> NOT_SOCKS;
                    case HTTP -> NOT_A_PROXY;
                });
    }

    /** The scheme that would fit, where one can be told. */
    Optional<ProxyScheme> better() {
        return switch (this) {
            case TLS_TO_PLAIN_PROXY, NOT_SOCKS -> Optional.of(ProxyScheme.HTTP);
            case PLACEHOLDER, NO_URL, NOT_A_PROXY -> Optional.empty();
        };
    }
}
