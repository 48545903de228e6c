package dev.gomoddiag.testkit.net;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a server says to a request, and how badly.
 *
 * @param headers in the order they are sent; Content-Length is added
 * @param delay before the first byte
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, Delivery delivery, Duration delay) {
    /** How an answer reaches the client. */
    public enum Delivery {
        WHOLE,
        /** Not at all: the connection stays open and silent. */
        SILENT,
        /** Not at all: the connection is reset. */
        RESET,
        /** Not at all: the connection is closed. */
        CLOSED,
        /** The connection is closed in the middle of the body. */
        TRUNCATED,
        /** The connection is reset in the middle of the body. */
        RESET_IN_BODY,
        /** One byte of the body after another, with a fifth of a second between them. */
        TRICKLING
    }

    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final String HTML = "text/html; charset=UTF-8";

    public HttpAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        body = body.clone();
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(delay, "delay");
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** A body of this media type. */
    public static HttpAnswer of(int status, String contentType, byte[] body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE, Duration.ZERO);
    }

    public static HttpAnswer text(int status, String text) {
        return of(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer html(int status, String page) {
        return of(status, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer json(String json) {
        return of(200, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Status 302 to this URL. */
    public static HttpAnswer redirect(String location) {
        return html(302, "<a href=\"" + location + "\">Found</a>.\n").header("Location", location);
    }

    public static HttpAnswer silence() {
        return text(200, "").delivered(Delivery.SILENT);
    }

    public static HttpAnswer reset() {
        return text(200, "").delivered(Delivery.RESET);
    }

    public HttpAnswer header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpAnswer(status, more, body, delivery, delay);
    }

    public HttpAnswer delivered(Delivery how) {
        return new HttpAnswer(status, headers, body, how, delay);
    }

    public HttpAnswer after(Duration wait) {
        return new HttpAnswer(status, headers, body, delivery, wait);
    }
}
