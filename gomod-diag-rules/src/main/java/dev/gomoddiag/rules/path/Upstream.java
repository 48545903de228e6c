package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A module proxy that tells of trouble of its own: what fails, fails on its machine and not on this one. */
public final class Upstream {
    /** Words of the go and git commands that run on the proxy's machine, and of common proxies themselves. */
    private static final List<String> WORDS = List.of(
            "fetch timed out",
            "dial tcp",
            "i/o timeout",
            "connection refused",
            "bad upstream",
            "could not resolve host",
            "no such host",
            "tls handshake timeout",
            "connection reset",
            "no space left on device",
            "context deadline exceeded",
            "server misbehaving",
            "unable to access");

    private Upstream() {}

    /** The proxy's words about its trouble; empty when it tells of none. */
    public static Optional<String> trouble(Obstacle obstacle) {
        return obstacle.target().role() == Role.MODULE_PROXY
                ? obstacle.exchange().filter(seen -> seen.status().isPresent()).flatMap(Upstream::trouble)
                : Optional.empty();
    }

    private static Optional<String> trouble(HttpExchange exchange) {
        return exchange.text()
                .lines()
                .filter(line -> WORDS.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .findFirst();
    }
}
