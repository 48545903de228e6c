package dev.gomoddiag.probe;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.settings.GoSettings;
import java.time.Duration;
import java.time.Instant;

/** What a probe is given. Made by the engine and the testkit, not by others; safe to use from any thread. */
public interface ProbeContext {

    ModuleQuery query();

    GoSettings settings();

    FetchPlan plan();

    HostEnvironment host();

    HostResolver resolver();

    /** What the probes named in {@link Probe#after} saw; fixed when this probe starts. */
    Facts facts();

    /** Hands over a fact at once, so that it is kept however the probe ends. */
    void saw(Fact fact);

    /** The time left for this probe; zero when it is over, never negative. */
    Duration remaining();

    /** The wall clock, for comparison with clocks of others. */
    Instant now();

    /** Nanoseconds of a clock that only goes forward, for measuring. */
    long ticks();

    /** True once the run or this probe is to end. */
    boolean cancelled();

    /**
     * Runs {@code action} when this probe is to end, or at once when that has happened: close the socket that a blocked
     * thread waits for, since an interrupt does not end a read on a platform thread. Closing the returned handle
     * withdraws the action.
     */
    CancelHandle onCancel(Runnable action);

    /** Withdraws an action given to {@link #onCancel}. */
    @FunctionalInterface
    interface CancelHandle extends AutoCloseable {
        @Override
        void close();
    }

    /** The time since {@code start}, which is an earlier {@link #ticks}. */
    default Duration since(long start) {
        return Duration.ofNanos(ticks() - start);
    }
}
