package dev.gomoddiag.internal;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.remedy.Rehearser;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Asks for modules whether their version is there, over connections that they share. */
final class Asking {
    private final Options options;
    private final Situation base;
    private final Optional<Rehearser> rehearser;
    private final BooleanSupplier cancelled;

    Asking(Options options, Situation base, Optional<Rehearser> rehearser, BooleanSupplier cancelled) {
        this.options = options;
        this.base = base;
        this.rehearser = rehearser;
        this.cancelled = cancelled;
    }

    /** What came of each, in their order; a module is missing when time ran out or nobody may ask. */
    Map<Wanted, FetchAttempt> ask(List<Wanted> modules, long deadline) throws InterruptedException {
        if (rehearser.isEmpty() || modules.isEmpty() || options.reach == Options.Reach.OFFLINE) {
            return Map.of();
        }
        List<ProbeTask> tasks =
                modules.stream().map(module -> task(module, deadline)).toList();
        Map<ProbeContext, FetchAttempt> answers = new ConcurrentHashMap<>();
        CountDownLatch over = new CountDownLatch(1);
        Threads.perTask().execute(() -> {
            carryOut(rehearser.orElseThrow(), tasks, answers);
            over.countDown();
        });
        boolean done = false;
        while (!done && deadline - options.ticker.getAsLong() > 0 && !cancelled.getAsBoolean()) {
            done = over.await(20, TimeUnit.MILLISECONDS);
        }
        tasks.forEach(ProbeTask::end);
        return inOrder(modules, tasks, Map.copyOf(answers));
    }

    private void carryOut(Rehearser rehearser, List<ProbeTask> tasks, Map<ProbeContext, FetchAttempt> answers) {
        Duration left = Duration.ofNanos(Math.max(0, tasks.get(0).deadline() - options.ticker.getAsLong()));
        tasks.forEach(task -> task.begin(left));
        // what a rehearser throws leaves the rest unknown
        Guard.call(() -> {
            rehearser.rehearseAll(List.copyOf(tasks), answers::put);
            return tasks;
        });
        tasks.forEach(ProbeTask::leave);
    }

    private static Map<Wanted, FetchAttempt> inOrder(
            List<Wanted> modules, List<ProbeTask> tasks, Map<ProbeContext, FetchAttempt> answers) {
        Map<Wanted, FetchAttempt> attempts = new LinkedHashMap<>();
        for (int i = 0; i < modules.size(); i++) {
            Wanted module = modules.get(i);
            Optional.ofNullable(answers.get(tasks.get(i))).ifPresent(attempt -> attempts.put(module, attempt));
        }
        return attempts;
    }

    private ProbeTask task(Wanted module, long deadline) {
        FetchPlan plan = FetchPlan.of(
                FetchCommand.RESOLVE, module.query(), base.settings().fetch());
        Situation situation = new Situation(
                FetchCommand.RESOLVE, module.query(), base.host(), base.resolver(), base.settings(), plan);
        return new ProbeTask(situation, Facts.none(), fact -> {}, options.clock, options.ticker, deadline);
    }
}
