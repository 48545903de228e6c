package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.ModulePath;
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

    /** Of the git command too: it has no login, or none that is accepted. */
    private static final List<String> NOT_LET_IN = List.of(
            "could not read username",
            "could not read password",
            "authentication failed",
            "permission denied (publickey",
            "host key verification failed");

    private Upstream() {}

    /** The proxy's words about its trouble; empty when it tells of none. */
    public static Optional<String> trouble(Obstacle obstacle) {
        return obstacle.target().role() == Role.MODULE_PROXY
                ? obstacle.exchange()
                        .filter(seen -> seen.status().isPresent())
                        .flatMap(seen -> said(seen, WORDS)
                                .or(() -> ownsALogin(obstacle) ? said(seen, NOT_LET_IN) : Optional.empty()))
                : Optional.empty();
    }

    // strangers are asked for a login by a forge for what is not there too, and public proxies have none by design
    private static boolean ownsALogin(Obstacle obstacle) {
        return !Hosts.publicModuleProxy(obstacle.target().host()) && !Hosts.forge(ModulePath.host(obstacle.module()));
    }

    private static Optional<String> said(HttpExchange exchange, List<String> words) {
        return exchange.text()
                .lines()
                .filter(line -> words.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .findFirst();
    }
}
