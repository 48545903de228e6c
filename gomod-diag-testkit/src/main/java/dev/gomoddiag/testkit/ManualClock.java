package dev.gomoddiag.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.LongSupplier;

/** A wall clock and a ticker in nanoseconds that stand still until a test moves them on together. Thread-safe. */
public final class ManualClock implements InstantSource, LongSupplier {
    private final Instant start;
    private Duration passed = Duration.ZERO;

    private ManualClock(Instant start) {
        this.start = Objects.requireNonNull(start, "start");
    }

    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    public synchronized void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(
                    "a clock does not go back by " + time + ": advance it by a positive time");
        }
        passed = passed.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return start.plus(passed);
    }

    /** The ticker: nanoseconds since the clock was made. */
    @Override
    public synchronized long getAsLong() {
        return passed.toNanos();
    }
}
