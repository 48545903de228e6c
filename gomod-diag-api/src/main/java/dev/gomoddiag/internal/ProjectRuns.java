package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.probe.ProbeId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Whole diagnoses of single modules for a project; what one sees of a host, later ones do not measure again. */
final class ProjectRuns {
    /** What the project requires is asked for by the project itself. */
    private static final ProbeId REQUIREMENTS = new ProbeId("requirements");

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Options options;
    private final List<Run> running = new ArrayList<>();
    private final List<Facts> seen = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private boolean cancelled;

    ProjectRuns(Options options) {
        this.options = options.with(change -> {
            change.listeners.replaceAll(SerialListener::new);
            change.excluded.add(REQUIREMENTS);
        });
    }

    /** Diagnoses all at the same time. */
    Map<Wanted, Report> of(List<Wanted> modules, long deadline) throws InterruptedException {
        Map<Wanted, Run> started = new LinkedHashMap<>();
        for (Wanted module : modules) {
            start(module, deadline - options.ticker.getAsLong()).forEach(run -> started.put(module, run));
        }
        Map<Wanted, Report> ended = new LinkedHashMap<>();
        for (Map.Entry<Wanted, Run> run : started.entrySet()) {
            Report report = await(run.getValue().report());
            ended.put(run.getKey(), report);
            seen.add(report.facts());
            reports.add(report);
        }
        return ended;
    }

    /** All that came so far, in the order in which they were begun. */
    List<Report> reports() {
        return List.copyOf(reports);
    }

    synchronized void cancel() {
        cancelled = true;
        running.forEach(Run::cancel);
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    private synchronized List<Run> start(Wanted module, long nanosLeft) {
        if (cancelled || nanosLeft <= 0) {
            return List.of();
        }
        Duration left = Duration.ofNanos(nanosLeft);
        Run run = Run.start(options.with(change -> {
            change.query = module.query();
            change.deadline = left.compareTo(LONGEST) < 0 ? left : LONGEST;
            change.known = SharedFacts.about(module.plan(), seen);
        }));
        running.add(run);
        return List.of(run);
    }

    private static Report await(Future<Report> report) throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
