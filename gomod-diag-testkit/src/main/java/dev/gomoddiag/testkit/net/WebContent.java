package dev.gomoddiag.testkit.net;

/** What a web server says to each request; thread-safe. */
@FunctionalInterface
public interface WebContent {
    HttpAnswer answer(HttpRequest request);
}
