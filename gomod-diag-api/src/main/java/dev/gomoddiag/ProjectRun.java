package dev.gomoddiag;

import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.internal.Awaiting;
import dev.gomoddiag.internal.ProjectWork;
import java.util.concurrent.CompletionStage;

/** A diagnosis of a project under way. Thread-safe. */
public final class ProjectRun {
    private final ProjectWork work;

    ProjectRun(ProjectWork work) {
        this.work = work;
    }

    /** Ends it soon; the report still comes, with what was learnt. Harmless after the end and the second time. */
    public void cancel() {
        work.cancel();
    }

    /**
     * Waits for the report.
     *
     * <p>An interrupt of the waiting thread cancels the run; the report is still returned, with the interrupt flag set.
     */
    public ProjectReport await() {
        return Awaiting.of(work.report(), work::cancel);
    }

    /** Completes with the report on the run's own thread; cancelling it does not cancel the run. */
    public CompletionStage<ProjectReport> report() {
        return work.report().minimalCompletionStage();
    }
}
