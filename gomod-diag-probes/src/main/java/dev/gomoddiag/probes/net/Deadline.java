package dev.gomoddiag.probes.net;

import dev.gomoddiag.probe.ProbeContext;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A moment by which something has to be over. */
public final class Deadline {
    private final LongSupplier ticks;
    private final long at;

    private Deadline(LongSupplier ticks, Duration budget) {
        this.ticks = ticks;
        this.at = ticks.getAsLong() + budget.toNanos();
    }

    /** In {@code budget} from now, or when the probe's own time is over. */
    public static Deadline in(ProbeContext context, Duration budget) {
        Duration remaining = context.remaining();
        return new Deadline(context::ticks, remaining.compareTo(budget) < 0 ? remaining : budget);
    }

    /** In {@code budget} from now, by the clock of the JVM. */
    public static Deadline in(Duration budget) {
        return new Deadline(System::nanoTime, budget);
    }

    /** Zero when it is over, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - ticks.getAsLong()));
    }

    public boolean over() {
        return left().isZero();
    }

    /**
     * The time left as the sockets of the JDK want it.
     *
     * @return at least 1, since 0 means without end
     */
    public int millisLeft() throws SocketTimeoutException {
        Duration left = left();
        if (left.isZero()) {
            throw new SocketTimeoutException("the time for this exchange is over");
        }
        return (int) Math.min(Integer.MAX_VALUE, left.toMillis() + 1);
    }
}
