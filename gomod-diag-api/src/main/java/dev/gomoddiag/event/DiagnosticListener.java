package dev.gomoddiag.event;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;

/**
 * Hears of a run's progress.
 *
 * <pre>
 * runStarted
 *   probeStarted          once per probe that starts
 *     factSeen            any number
 *   probeFinished         once per probe, started or not
 *   diagnosed             once per ranked diagnosis, root cause first
 *   rehearsalStarted
 *   rehearsalFinished
 * runFinished             always, and last
 * </pre>
 *
 * <p>One call at a time, on threads of the run; a slow listener delays the run. A listener that throws is named in the
 * report and not called again.
 */
public interface DiagnosticListener {

    default void runStarted(ModuleQuery query) {}

    default void probeStarted(ProbeId probe) {}

    default void factSeen(ProbeId probe, Fact fact) {}

    default void probeFinished(ProbeRun run) {}

    default void diagnosed(Diagnosis diagnosis) {}

    default void rehearsalStarted(Remedy remedy) {}

    default void rehearsalFinished(Proposal proposal) {}

    default void runFinished(Report report) {}
}
