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
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(8);
    private static final int PERCENT_FOR_SILENCE = 55;

    /**
     * More than half of the time that is left may go by in silence: a peer that is only slow must not be taken for a dead
     * one, and what follows from a dead one takes the rest.
     */
    static Budgets within(Duration remaining) {
        Duration silence = remaining.multipliedBy(PERCENT_FOR_SILENCE).dividedBy(100);
        Duration shortest = Duration.ofMillis(1);
        return new Budgets(
                CONNECT,
                silence.compareTo(shortest) < 0
                        ? shortest
                        : silence.compareTo(LONGEST_SILENCE) > 0 ? LONGEST_SILENCE : silence);
    }
}
