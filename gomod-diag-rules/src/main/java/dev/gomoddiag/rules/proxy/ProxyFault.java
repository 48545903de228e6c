package dev.gomoddiag.rules.proxy;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with the value of a forward-proxy setting. */
enum ProxyFault {
    /** The host is an example copied from somewhere. */
    PLACEHOLDER,
    /** The scheme was taken for the host: the value is no URL. */
    NO_URL,
    /** The client makes nothing of the value and asks nobody. */
    UNREADABLE,
    /** A sign in the password ends the host before its time (RFC 3986, 3.2): what stands before it was taken for the host. */
    UNESCAPED_LOGIN,
    /** TLS is spoken to a proxy that does not speak it. */
    TLS_TO_PLAIN_PROXY,
    /** SOCKS is spoken to something else. */
    NOT_SOCKS,
    /** Something answers that is no forward proxy. */
    NOT_A_PROXY,
    /** It says that the tunnel is open, and whatever is behind it is not the target. */
    SHAM_TUNNEL;

    private static final Pattern LOGIN_BEHIND_HOST = Pattern.compile("^(?:[A-Za-z0-9+.-]+://)?+[^/?#]*+[/?#].*@");
    private static final Set<FailureKind> CUT = Set.of(FailureKind.RESET, FailureKind.CLOSED);
    private static final Set<TlsOutcome> HUNG_UP = Set.of(TlsOutcome.RESET, TlsOutcome.CLOSED);

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
        if (obstacle.failedBy(FailureKind.PROXY_UNREADABLE)) {
            boolean login = LOGIN_BEHIND_HOST.matcher(proxy.url().raw()).find();
            return Optional.of(login ? UNESCAPED_LOGIN : UNREADABLE);
        }
        String host = proxy.host().toLowerCase(Locale.ROOT);
        if (obstacle.failedBy(FailureKind.PROXY_UNRESOLVED) || obstacle.failedBy(FailureKind.PROXY_UNREACHABLE)) {
            if (LOGIN_BEHIND_HOST.matcher(proxy.url().raw()).find()) {
                return Optional.of(UNESCAPED_LOGIN);
            }
            boolean noUrl = proxy.url().raw().indexOf("://") < 0;
            if (SCHEMES.contains(host) || !Hosts.validName(host) || noUrl || proxy.port() == 0) {
                return Optional.of(NO_URL);
            }
            return PLACEHOLDERS.contains(host) ? Optional.of(PLACEHOLDER) : Optional.empty();
        }
        if (sham(obstacle)) {
            return Optional.of(SHAM_TUNNEL);
        }
        boolean speaksOther = speaks(obstacle, proxy).isPresent();
        if (!speaksOther && !obstacle.failedBy(FailureKind.PROXY_PROTOCOL)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (proxy.scheme()) {
                    case HTTPS -> TLS_TO_PLAIN_PROXY;
                    case SOCKS5 -> NOT_SOCKS;
                    case HTTP -> NOT_A_PROXY;
                });
    }

    // a web server takes CONNECT for a page and says 200, or says it and hangs up, whatever host is asked for
    private static boolean sham(Obstacle obstacle) {
        List<ProxyTunnel> tunnels = obstacle.tunnels();
        boolean opened = !tunnels.isEmpty()
                && tunnels.stream().allMatch(tunnel -> tunnel.outcome() == ProxyTunnel.Outcome.OPENED);
        List<TlsHandshake> behind = obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(handshake -> handshake.address().isEmpty())
                .toList();
        boolean noTls = obstacle.failedBy(FailureKind.TLS_NOT_TLS)
                || behind.stream().anyMatch(handshake -> handshake.outcome() == TlsOutcome.NOT_TLS);
        boolean allCut = obstacle.kind().filter(CUT::contains).isPresent()
                && behind.size() > 1
                && behind.stream().allMatch(handshake -> HUNG_UP.contains(handshake.outcome()));
        return opened && (noTls || allCut);
    }

    /** The scheme in which the proxy answered, where it did not in the one that is set. */
    static Optional<ProxyScheme> speaks(Obstacle obstacle, ForwardProxy proxy) {
        Set<String> answered = obstacle.evidence()
                .of(ProxyTunnel.class)
                .filter(tunnel -> tunnel.client() == ProxyTunnel.Client.NONE && tunnel.answered())
                .map(ProxyTunnel::proxy)
                .collect(Collectors.toSet());
        return Arrays.stream(ProxyScheme.values())
                .filter(scheme -> scheme != proxy.scheme())
                .filter(scheme -> answered.contains(proxy.spokenTo(scheme).origin()))
                .findFirst();
    }

    /** The scheme that may fit where none is known to. */
    Optional<ProxyScheme> guess() {
        return switch (this) {
            case TLS_TO_PLAIN_PROXY, NOT_SOCKS -> Optional.of(ProxyScheme.HTTP);
            case PLACEHOLDER, NO_URL, UNREADABLE, UNESCAPED_LOGIN, NOT_A_PROXY, SHAM_TUNNEL -> Optional.empty();
        };
    }
}
