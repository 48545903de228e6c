package dev.gomoddiag.examples.doctor;

import java.time.Duration;
import java.time.Instant;

/** How long this process has been running: whoever sets a deadline counts from the start of the command. */
final class Uptime {
    private static final int MOST_OF_THE_TIME = 2;

    private Uptime() {}

    /** What is left of a deadline; never less than half of it, since clocks may be wrong. */
    static Duration leftOf(Duration deadline) {
        Duration left = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> deadline.minus(Duration.between(start, Instant.now())))
                .orElse(deadline);
        Duration least = deadline.dividedBy(MOST_OF_THE_TIME);
        return left.compareTo(least) < 0 ? least : left.compareTo(deadline) > 0 ? deadline : left;
    }
}
