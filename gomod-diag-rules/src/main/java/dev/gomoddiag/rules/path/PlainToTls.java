package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Role;
import java.util.List;
import java.util.Optional;

/**
 * A module proxy that is spoken to without TLS and answers that it expects TLS: by an alert (RFC 8446, 6), or in the words of
 * nginx, Apache httpd or Go's server.
 *
 * @param entry of GOPROXY, with the scheme http
 */
public record PlainToTls(ProxyEntry.Url entry) {
    private static final List<String> TELLING = List.of(
            "\u0015\u0003",
            "plain HTTP request was sent to HTTPS port",
            "speaking plain HTTP to an SSL-enabled server port",
            "sent an HTTP request to an HTTPS server");

    public static Optional<PlainToTls> of(Obstacle obstacle) {
        boolean told = obstacle.target().role() == Role.MODULE_PROXY
                && obstacle.exchange().map(HttpExchange::text).stream()
                        .anyMatch(text -> TELLING.stream().anyMatch(text::contains));
        return obstacle.entry()
                .filter(entry -> told && entry.base().scheme().equals("http"))
                .map(PlainToTls::new);
    }
}
