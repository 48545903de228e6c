package dev.gomoddiag.plan;

import java.util.Optional;

/** What go demands of a module proxy's URL ({@code newProxyRepo}). */
final class ProxyUrlCheck {
    private ProxyUrlCheck() {}

    static Optional<String> problem(String url) {
        return Optional.empty();
    }
}
