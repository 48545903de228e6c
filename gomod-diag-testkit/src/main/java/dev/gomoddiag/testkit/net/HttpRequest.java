package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a server of the embedded network received it.
 *
 * @param target as written in the request line, percent-encoding kept
 * @param headers by lower-case name; of repeated ones the last
 */
public record HttpRequest(String method, String target, Map<String, String> headers, byte[] body) {
    public HttpRequest {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The host asked for, without port; "" where the client names none. */
    public String host() {
        String host = header("host").orElse("");
        int colon = host.lastIndexOf(':');
        return (colon > host.lastIndexOf(']') ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    /** The target without its query, percent-encoding undone. */
    public String path() {
        int query = target.indexOf('?');
        return PercentCode.decode(query < 0 ? target : target.substring(0, query));
    }

    /** What follows the question mark; "" when nothing does. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Whether this header carries this user and password as Basic credentials. */
    boolean hasBasic(String header, String user, String password) {
        String expected = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return header(header)
                .map(value -> value.equalsIgnoreCase("Basic " + expected))
                .orElse(false);
    }
}
