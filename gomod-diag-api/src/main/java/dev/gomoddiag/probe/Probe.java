package dev.gomoddiag.probe;

import java.time.Duration;
import java.util.Set;

/**
 * Measures one kind of thing and yields facts: no verdicts, no advice, no state.
 *
 * <p>{@link #run} is called at most once per run, on a thread of its own. An unreachable peer is a fact, not an
 * exception; what is thrown all the same is reported under the probe's id and harms no other. When the run is cancelled
 * or the probe is overdue its thread is interrupted and the actions given to {@link ProbeContext#onCancel} run; facts
 * handed to {@link ProbeContext#saw} before that are kept.
 */
public interface Probe {

    ProbeId id();

    /** Probes whose facts this one wants to see first; one that is not part of the run is not waited for. */
    default Set<ProbeId> after() {
        return Set.of();
    }

    /** The probe's own share of time, counted from its own start; the run's deadline may end it sooner. */
    default Duration timeout() {
        return Duration.ofSeconds(5);
    }

    /** Measures; interrupts end it. */
    ProbeResult run(ProbeContext context) throws Exception;
}
