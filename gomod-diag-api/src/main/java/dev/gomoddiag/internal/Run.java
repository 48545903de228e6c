package dev.gomoddiag.internal;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Report;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.rule.Evidence;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** One run from settings to report, on a thread of its own. */
public final class Run {
    private static final Duration LONGEST_RESERVE = Duration.ofMillis(250);
    private static final Duration SHORTEST_JUDGEMENT = Duration.ofMillis(200);
    private static final int RESERVE_SHARE = 5;

    private final Options options;
    private final Extensions extensions;
    private final BlockingQueue<Measuring.Message> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Report> report = new CompletableFuture<>();

    private Run(Options options, Extensions extensions) {
        this.options = options;
        this.extensions = extensions;
    }

    /** Begins at once; IllegalStateException when there is no probe to run. */
    public static Run start(Options options) {
        Extensions extensions = Extensions.of(options);
        if (extensions.probes().isEmpty()) {
            throw new IllegalStateException("No probe was found by " + Discovery.describe(options.discovery)
                    + " and none was registered. Add the artifact dev.gomoddiag:gomod-diag-probes"
                    + " (or dev.gomoddiag:gomod-diag, which brings it) to the class path, or call probe(...).");
        }
        Run run = new Run(options, extensions);
        Threads.startDaemon(run::work);
        return run;
    }

    /** Ends the run soon; the report still comes, with what was learnt. Does nothing after the end. */
    public void cancel() {
        messages.add(new Measuring.Message.Cancel());
    }

    public CompletableFuture<Report> report() {
        return report;
    }

    private void work() {
        try {
            report.complete(carryOut());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            report.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            // The waiting caller gets it: await() throws it as it is.
            report.completeExceptionally(e);
        }
    }

    private Report carryOut() throws InterruptedException {
        long start = options.ticker.getAsLong();
        long deadline = start + options.deadline.minus(reserve()).toNanos();
        Instant startedAt = options.clock.instant();
        Journal journal = new Journal(options.listeners, extensions.broken());
        journal.tell(listener -> listener.runStarted(options.query));

        Situation situation = Situation.of(options.command, options.query, options.host, extensions.resolvers());
        warmUp(situation);
        Measuring.Harvest harvest = new Measuring(
                        options, situation, journal, messages, deadline, probes(), known(situation, journal))
                .run();
        Evidence evidence = new Evidence(situation.query(), situation.settings(), situation.plan(), harvest.facts());
        List<Diagnosis> diagnoses = Outcomes.withUndetermined(
                Ranking.rank(new Judging(journal, patience(deadline)).judge(extensions.rules(), evidence)),
                evidence,
                harvest.runs());
        diagnoses.forEach(diagnosis -> journal.tell(listener -> listener.diagnosed(diagnosis)));
        if (options.trial == Options.Trial.REHEARSE
                && options.reach == Options.Reach.ONLINE
                && harvest.completion() != Completion.CANCELLED) {
            diagnoses = new Rehearsals(options, extensions, situation, harvest.facts(), journal, messages, deadline)
                    .rehearse(diagnoses);
        }
        Report done = new Report(
                situation.query(),
                Outcomes.of(diagnoses, evidence),
                harvest.completion(),
                startedAt,
                Duration.ofNanos(options.ticker.getAsLong() - start),
                options.locale,
                diagnoses,
                situation.settings(),
                situation.plan(),
                harvest.facts(),
                harvest.runs(),
                journal.brokenExtensions());
        journal.tell(listener -> listener.runFinished(done));
        return done;
    }

    /** What whoever waits for the report may take to write it. */
    private Duration reserve() {
        Duration share = options.deadline.dividedBy(RESERVE_SHARE);
        return share.compareTo(LONGEST_RESERVE) < 0 ? share : LONGEST_RESERVE;
    }

    private Duration patience(long deadline) {
        Duration left = Duration.ofNanos(deadline - options.ticker.getAsLong());
        return left.compareTo(SHORTEST_JUDGEMENT) < 0 ? SHORTEST_JUDGEMENT : left;
    }

    /** In a fresh JVM the first judgement takes most of its time to load the rules; probes wait for peers meanwhile. */
    private void warmUp(Situation situation) {
        Evidence nothing = new Evidence(situation.query(), situation.settings(), situation.plan(), Facts.none());
        Threads.startDaemon(() -> extensions.rules().forEach(rule -> Guard.call(() -> rule.evaluate(nothing))));
    }

    private Map<ProbeId, Probe> probes() {
        return options.reach == Options.Reach.ONLINE ? extensions.probes() : Map.of();
    }

    private Facts known(Situation situation, Journal journal) {
        Facts told = options.known.with(read(journal).all());
        return options.reach == Options.Reach.OFFLINE
                ? told.with(foreseen(situation).stream().toList())
                : told;
    }

    /** The whole of a fetch that go ends before it asks anyone. */
    private static Optional<Fact> foreseen(Situation situation) {
        boolean stops = situation.plan().steps().stream()
                .findFirst()
                .filter(FetchStep.StopStep.class::isInstance)
                .isPresent();
        return stops
                ? Optional.of(new FetchAttempt(
                        FetchWalk.run(
                                situation.command(),
                                situation.query(),
                                situation.settings().fetch(),
                                steps -> List.of()),
                        Duration.ZERO))
                : Optional.empty();
    }

    /** The failures that the given error text tells of. */
    private Facts read(Journal journal) {
        if (options.errorText.isEmpty() || extensions.classifier().isEmpty()) {
            return Facts.none();
        }
        ErrorClassifier classifier = extensions.classifier().get();
        Guard.Result<List<GoFailure>> failures = Guard.call(
                () -> classifier.classify(new StringReader(options.errorText)).failures());
        if (failures.value().isEmpty()) {
            journal.broken(classifier.getClass().getName(), failures.problem());
        }
        return Facts.of(failures.value().orElse(List.of()));
    }
}
