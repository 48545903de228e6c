package dev.gomoddiag;

import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.internal.Awaiting;
import dev.gomoddiag.internal.Run;
import java.util.concurrent.CompletionStage;

/** A diagnosis under way. Thread-safe. */
public final class DiagnosticRun {
    private final Run run;

    DiagnosticRun(Run run) {
        this.run = run;
    }

    /** Ends it soon; the report still comes, with what was learnt. Harmless after the end and the second time. */
    public void cancel() {
        run.cancel();
    }

    /**
     * Waits for the report.
     *
     * <p>An interrupt of the waiting thread cancels the run; the report is still returned, with the interrupt flag set.
     */
    public Report await() {
        return Awaiting.of(run.report(), run::cancel);
    }

    /** Completes with the report on the run's own thread; cancelling it does not cancel the run. */
    public CompletionStage<Report> report() {
        return run.report().minimalCompletionStage();
    }
}
