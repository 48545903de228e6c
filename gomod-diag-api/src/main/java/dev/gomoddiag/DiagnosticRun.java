package dev.gomoddiag;

import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.internal.Run;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

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
        Future<Report> report = run.report();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return report.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    run.cancel();
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException cause ? cause : new CompletionException(thrown.getCause());
    }

    /** Completes with the report on the run's own thread; cancelling it does not cancel the run. */
    public CompletionStage<Report> report() {
        return run.report().minimalCompletionStage();
    }
}
