package dev.gomoddiag.examples.doctor;

import java.time.Duration;
import java.time.Instant;

/** How long this process has been running: whoever sets a deadline counts from the start of the command. */
final class Uptime {
    /** A process that has run for longer did more than start: it is no command of ours, or its clock is wrong. */
    private static final Duration LONGEST_START = Duration.ofSeconds(5);

    private Uptime() {}

    /** What is left of a deadline; never less than half of it. */
    static Duration leftOf(Duration deadline) {
        Duration half = deadline.dividedBy(2);
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .filter(age -> !age.isNegative() && age.compareTo(LONGEST_START) < 0)
                .map(age -> deadline.minus(age))
                .map(left -> left.compareTo(half) < 0 ? half : left)
                .orElse(deadline);
    }
}
