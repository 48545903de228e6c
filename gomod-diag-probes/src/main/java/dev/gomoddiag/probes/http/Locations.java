package dev.gomoddiag.probes.http;

import dev.gomoddiag.module.RequestUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Redirects as Go follows them (net/http/client.go, {@code checkRedirect} of cmd/go/internal/web/http.go). */
final class Locations {
    private static final int MAX_REDIRECTS = 10;

    private Locations() {}

    static Optional<RequestUrl> resolve(RequestUrl from, String location) {
        try {
            return Optional.of(RequestUrl.of(new URI(BasicCredentials.withoutUserinfo(from))
                    .resolve(new URI(location))
                    .toString()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Why go does not follow. */
    static Optional<String> refusal(RequestUrl from, RequestUrl to, HttpAsk.Security security, int followed) {
        if (followed >= MAX_REDIRECTS) {
            return Optional.of("stopped after " + MAX_REDIRECTS + " redirects");
        }
        if (!to.scheme().equals("http") && !to.scheme().equals("https")) {
            return Optional.of("unsupported protocol scheme \"" + to.scheme() + "\"");
        }
        boolean downgrade = from.scheme().equals("https") && to.scheme().equals("http");
        return downgrade && security == HttpAsk.Security.VERIFIED
                ? Optional.of("redirected from secure URL " + from + " to insecure URL " + to)
                : Optional.empty();
    }

    /** The next request; credentials go on to the same host and to hosts below it only. */
    static HttpAsk follow(HttpAsk ask, RequestUrl to, RequestUrl first) {
        String host = first.host();
        boolean trusted = to.host().equals(host) || to.host().endsWith("." + host);
        List<HttpAsk.Header> headers = trusted
                ? ask.headers()
                : ask.headers().stream()
                        .filter(header -> !header.name().equalsIgnoreCase("Authorization"))
                        .toList();
        return new HttpAsk(to, headers, ask.body(), ask.limit(), ask.beyond(), ask.security());
    }
}
