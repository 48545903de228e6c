package dev.gomoddiag.probes.http;

import dev.gomoddiag.module.RequestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What to request.
 *
 * @param headers beside those that every request has
 * @param body what to POST; empty for a GET
 * @param limit how many bytes of the answer's body are read
 */
public record HttpAsk(RequestUrl url, List<Header> headers, byte[] body, int limit, Beyond beyond, Security security) {

    /** A request header. */
    public record Header(String name, String value) {
        @Override
        public String toString() {
            return name + ": <value>";
        }
    }

    /** What a body longer than the limit means. */
    public enum Beyond {
        /** The answer is too large. */
        TOO_LARGE,
        /** Its beginning was all that was wanted. */
        IGNORED
    }

    /** How the peer is verified, and whether a password may go out in the clear. */
    public enum Security {
        VERIFIED,
        /** As go does for a module that GOINSECURE names. */
        UNVERIFIED
    }

    public HttpAsk {
        Objects.requireNonNull(url, "url");
        headers = List.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** A verified GET. */
    public static HttpAsk get(RequestUrl url, int limit) {
        return new HttpAsk(url, List.of(), new byte[0], limit, Beyond.TOO_LARGE, Security.VERIFIED);
    }

    public HttpAsk headOnly() {
        return new HttpAsk(url, headers, body, limit, Beyond.IGNORED, security);
    }

    public HttpAsk unverified() {
        return new HttpAsk(url, headers, body, limit, beyond, Security.UNVERIFIED);
    }

    public HttpAsk with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new HttpAsk(url, more, body, limit, beyond, security);
    }

    public HttpAsk posting(byte[] content) {
        return new HttpAsk(url, headers, content, limit, beyond, security);
    }
}
