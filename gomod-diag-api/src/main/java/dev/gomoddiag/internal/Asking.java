package dev.gomoddiag.internal;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.remedy.Rehearser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks for modules one by one whether their version is there, a few at the same time. */
final class Asking {
    private static final int AT_ONCE = 8;
    private static final Duration SHARE = Duration.ofSeconds(5);

    private final Options options;
    private final Situation base;
    private final Optional<Rehearser> rehearser;
    private final BooleanSupplier cancelled;

    private record Answered(Wanted module, Optional<FetchAttempt> attempt) {}

    Asking(Options options, Situation base, Optional<Rehearser> rehearser, BooleanSupplier cancelled) {
        this.options = options;
        this.base = base;
        this.rehearser = rehearser;
        this.cancelled = cancelled;
    }

    /** What came of each; a module is missing when time ran out or nobody may ask. */
    Map<Wanted, FetchAttempt> ask(List<Wanted> modules, long deadline) throws InterruptedException {
        if (rehearser.isEmpty() || modules.isEmpty() || options.reach == Options.Reach.OFFLINE) {
            return Map.of();
        }
        Queue<Wanted> open = new ConcurrentLinkedQueue<>(modules);
        BlockingQueue<Answered> answers = new LinkedBlockingQueue<>();
        List<ProbeTask> tasks = new ArrayList<>();
        for (int worker = 0; worker < Math.min(AT_ONCE, modules.size()); worker++) {
            Threads.perTask().execute(() -> work(open, answers, tasks, deadline));
        }
        Map<Wanted, FetchAttempt> attempts = new LinkedHashMap<>();
        int ended = 0;
        while (ended < modules.size() && deadline - options.ticker.getAsLong() > 0 && !cancelled.getAsBoolean()) {
            Answered answered = answers.poll(20, TimeUnit.MILLISECONDS);
            if (answered != null) {
                ended++;
                answered.attempt().ifPresent(attempt -> attempts.put(answered.module(), attempt));
            }
        }
        open.clear();
        synchronized (tasks) {
            tasks.forEach(ProbeTask::end);
        }
        return attempts;
    }

    private void work(Queue<Wanted> open, BlockingQueue<Answered> answers, List<ProbeTask> tasks, long deadline) {
        for (Wanted module = open.poll(); module != null; module = open.poll()) {
            ProbeTask task = task(module, deadline);
            synchronized (tasks) {
                tasks.add(task);
            }
            task.begin(SHARE);
            Guard.Result<FetchAttempt> result =
                    Guard.call(() -> rehearser.orElseThrow().rehearse(task));
            task.leave();
            synchronized (tasks) {
                tasks.remove(task);
            }
            answers.add(new Answered(module, result.value()));
        }
    }

    private ProbeTask task(Wanted module, long deadline) {
        FetchPlan plan = FetchPlan.of(
                FetchCommand.RESOLVE, module.query(), base.settings().fetch());
        Situation situation = new Situation(
                FetchCommand.RESOLVE, module.query(), base.host(), base.resolver(), base.settings(), plan);
        return new ProbeTask(situation, Facts.none(), fact -> {}, options.clock, options.ticker, deadline);
    }
}
