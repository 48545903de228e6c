package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.Set;

/** What go demands of a module proxy's URL ({@code newProxyRepo} of cmd/go/internal/modfetch/proxy.go). */
final class ProxyUrlCheck {
    private static final Set<String> HTTP = Set.of("http", "https");

    private ProxyUrlCheck() {}

    /** Why go refuses the URL, in its words. */
    static Optional<String> problem(String text) {
        GoUrl.Parsed parsed = GoUrl.parse(text);
        if (parsed instanceof GoUrl.Parsed.Malformed malformed) {
            return Optional.of(malformed.text());
        }
        GoUrl url = ((GoUrl.Parsed.Url) parsed).url();
        if (HTTP.contains(url.scheme())) {
            return Optional.empty();
        }
        if (url.scheme().equals("file")) {
            boolean pathOnly = url.host().isEmpty()
                    && url.userinfo().isEmpty()
                    && url.opaque().isEmpty()
                    && url.tail().isEmpty()
                    && text.startsWith("file://");
            return pathOnly
                    ? Optional.empty()
                    : Optional.of("invalid file:// proxy URL with non-path elements: " + url.redacted());
        }
        return Optional.of(
                url.scheme().isEmpty()
                        ? "invalid proxy URL missing scheme: " + url.redacted()
                        : "invalid proxy URL scheme (must be https, http, file): " + url.redacted());
    }
}
