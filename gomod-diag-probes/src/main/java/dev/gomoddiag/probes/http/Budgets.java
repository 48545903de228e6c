package dev.gomoddiag.probes.http;

import java.time.Duration;

/**
 * How long each part of an exchange may take. All are shorter than go's, because a diagnosis has seconds where go has
 * minutes.
 *
 * @param connect go: 30 s for name lookup and all addresses together (net/http.DefaultTransport)
 * @param firstByte also for each part of the body and of a TLS handshake; go waits for an answer without limit, and 10 s
 *     for a handshake
 */
record Budgets(Duration connect, Duration firstByte) {
    static final Budgets DEFAULT = new Budgets(Duration.ofSeconds(3), Duration.ofMillis(2500));
}
