package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Completion;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Runs the probes, each as soon as those it waits for have ended. All state belongs to the run's own thread; probes only
 * post messages to its queue.
 */
final class Measuring {
    /** A 25th of the run's time is kept for rules, so that the report is there at the deadline. */
    private static final int JUDGING_SHARE = 25;

    /** Once the fetch is known to fail, the last third of the run's time belongs to rehearsals. */
    private static final int REHEARSAL_SHARE = 3;

    private final Options options;
    private final Situation situation;
    private final Journal journal;
    private final BlockingQueue<Message> queue;
    private final long deadline;
    private final long rehearsalTime;
    private final Map<ProbeId, Probe> waiting;
    private final Map<ProbeId, Running> running = new LinkedHashMap<>();
    private final List<ProbeRun> finished = new ArrayList<>();
    private final List<Fact> seen;

    /** What reaches the run's own thread. */
    sealed interface Message {
        record Started(ProbeId probe) implements Message {}

        record Saw(ProbeId probe, Fact fact) implements Message {}

        record Ended(ProbeId probe, ProbeResult result) implements Message {}

        record Cancel() implements Message {}
    }

    private record Running(ProbeTask task, long since, Duration share, boolean started) {
        Running startedAt(long ticks) {
            return new Running(task, ticks, share, true);
        }
    }

    /** What the probes brought. */
    record Harvest(Facts facts, List<ProbeRun> runs, Completion completion) {}

    Measuring(
            Options options,
            Situation situation,
            Journal journal,
            BlockingQueue<Message> queue,
            long deadline,
            Map<ProbeId, Probe> probes,
            Facts initial) {
        this.options = options;
        this.situation = situation;
        this.journal = journal;
        this.queue = queue;
        this.deadline = deadline - options.deadline.dividedBy(JUDGING_SHARE).toNanos();
        this.rehearsalTime =
                deadline - options.deadline.dividedBy(REHEARSAL_SHARE).toNanos();
        this.waiting = new LinkedHashMap<>(probes);
        this.seen = new ArrayList<>(initial.all());
    }

    Harvest run() throws InterruptedException {
        for (ProbeId excluded : options.excluded) {
            if (waiting.remove(excluded) != null) {
                finish(excluded, ProbeResult.skipped(Text.of(Measuring.class, "skipped.excluded")), Duration.ZERO);
            }
        }
        startReady();
        Completion completion = Completion.COMPLETE;
        while (!running.isEmpty()) {
            Message message = queue.poll(Math.max(0, nextDeadline() - now()), TimeUnit.NANOSECONDS);
            if (message instanceof Message.Cancel) {
                completion = Completion.CANCELLED;
                break;
            }
            if (message != null) {
                handle(message);
            }
            endOverdue();
            if (end() - now() <= 0 && !(running.isEmpty() && waiting.isEmpty())) {
                completion = deadline - now() <= 0 ? Completion.DEADLINE : Completion.COMPLETE;
                break;
            }
            startReady();
        }
        stopRest(completion == Completion.CANCELLED ? new ProbeResult.Cancelled() : new ProbeResult.TimedOut());
        return new Harvest(Facts.of(seen), List.copyOf(finished), completion);
    }

    private void startReady() {
        boolean progress = true;
        while (progress) {
            progress = false;
            for (Map.Entry<ProbeId, Probe> entry : List.copyOf(waiting.entrySet())) {
                ProbeId id = entry.getKey();
                Probe probe = entry.getValue();
                Guard.Result<Set<ProbeId>> after = Guard.call(probe::after);
                if (after.value().isEmpty()) {
                    waiting.remove(id);
                    finish(id, new ProbeResult.Failed(probe.getClass().getName(), after.problem()), Duration.ZERO);
                    progress = true;
                } else if (unfinished(after.value().get()).isEmpty()) {
                    waiting.remove(id);
                    start(id, probe);
                    progress = true;
                }
            }
            if (!progress && running.isEmpty() && !waiting.isEmpty()) {
                // Nothing runs and nothing is ready: the rest waits for one another.
                for (ProbeId id : List.copyOf(waiting.keySet())) {
                    waiting.remove(id);
                    finish(id, ProbeResult.skipped(Text.of(Measuring.class, "skipped.cycle")), Duration.ZERO);
                }
            }
        }
    }

    private Set<ProbeId> unfinished(Collection<ProbeId> after) {
        return after.stream()
                .filter(other -> waiting.containsKey(other) || running.containsKey(other))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void start(ProbeId id, Probe probe) {
        Guard.Result<Duration> share = Guard.call(probe::timeout);
        if (share.value().isEmpty()) {
            finish(id, new ProbeResult.Failed(probe.getClass().getName(), share.problem()), Duration.ZERO);
            return;
        }
        Duration limit = share.value().get();
        ProbeTask task = new ProbeTask(
                situation,
                Facts.of(seen),
                fact -> queue.add(new Message.Saw(id, fact)),
                options.clock,
                options.ticker,
                deadline);
        running.put(id, new Running(task, now(), limit, false));
        try {
            options.executor.orElseGet(Threads::perTask).execute(() -> work(id, probe, task, limit));
        } catch (RejectedExecutionException e) {
            running.remove(id);
            finish(id, ProbeResult.skipped(Text.of(Measuring.class, "skipped.no-thread")), Duration.ZERO);
        }
    }

    private void work(ProbeId id, Probe probe, ProbeTask task, Duration limit) {
        task.begin(limit);
        queue.add(new Message.Started(id));
        Guard.Result<ProbeResult> result = Guard.call(() -> probe.run(task));
        task.leave();
        queue.add(new Message.Ended(
                id,
                result.value()
                        .orElseGet(() -> new ProbeResult.Failed(probe.getClass().getName(), result.problem()))));
    }

    private void handle(Message message) {
        if (message instanceof Message.Started started && running.containsKey(started.probe())) {
            running.computeIfPresent(started.probe(), (id, old) -> old.startedAt(now()));
            journal.tell(listener -> listener.probeStarted(started.probe()));
        } else if (message instanceof Message.Saw saw && running.containsKey(saw.probe())) {
            keep(saw.probe(), saw.fact());
        } else if (message instanceof Message.Ended ended) {
            Running probe = running.remove(ended.probe());
            if (probe != null) {
                if (ended.result() instanceof ProbeResult.Observed observed) {
                    observed.facts().forEach(fact -> keep(ended.probe(), fact));
                }
                finish(ended.probe(), ended.result(), Duration.ofNanos(now() - probe.since()));
            }
        }
    }

    private void keep(ProbeId probe, Fact fact) {
        if (!seen.contains(fact)) {
            seen.add(fact);
            journal.tell(listener -> listener.factSeen(probe, fact));
        }
    }

    private void endOverdue() {
        for (Map.Entry<ProbeId, Running> entry : List.copyOf(running.entrySet())) {
            Running probe = entry.getValue();
            if (probe.started() && overdueAt(probe) - now() <= 0) {
                running.remove(entry.getKey());
                probe.task().end();
                finish(entry.getKey(), new ProbeResult.TimedOut(), Duration.ofNanos(now() - probe.since()));
            }
        }
    }

    private void stopRest(ProbeResult as) {
        for (Message message = queue.poll(); message != null; message = queue.poll()) {
            handle(message);
        }
        running.forEach((id, probe) -> probe.task().end());
        running.forEach((id, probe) -> finish(id, as, Duration.ofNanos(now() - probe.since())));
        running.clear();
        waiting.keySet().forEach(id -> finish(id, as, Duration.ZERO));
        waiting.clear();
    }

    private void finish(ProbeId id, ProbeResult result, Duration elapsed) {
        if (result instanceof ProbeResult.Failed failed) {
            journal.broken("probe " + id, failed.message());
        }
        ProbeRun run = new ProbeRun(id, result, elapsed);
        finished.add(run);
        journal.tell(listener -> listener.probeFinished(run));
    }

    /** When measuring ends at the latest. */
    private long end() {
        boolean fetchKnown = seen.stream().anyMatch(FetchAttempt.class::isInstance);
        return fetchKnown && options.trial == Options.Trial.REHEARSE ? rehearsalTime : deadline;
    }

    private long nextDeadline() {
        return running.values().stream()
                .filter(Running::started)
                .mapToLong(Measuring::overdueAt)
                .reduce(end(), Math::min);
    }

    private static long overdueAt(Running probe) {
        return probe.since() + probe.share().toNanos();
    }

    private long now() {
        return options.ticker.getAsLong();
    }
}
