package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs every rule on the evidence; one that throws, hangs or makes facts up is named and left out. */
final class Judging {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Journal journal;
    private final Duration patience;

    /** With a second for all rules together. */
    Judging(Journal journal) {
        this(journal, PATIENCE);
    }

    /** With no more than a second, and less where there is less time. */
    Judging(Journal journal, Duration atMost) {
        this.journal = journal;
        this.patience = atMost.compareTo(PATIENCE) < 0 ? atMost : PATIENCE;
    }

    List<Diagnosis> judge(List<Rule> rules, Evidence evidence) throws InterruptedException {
        Map<Rule, CompletableFuture<Guard.Result<List<Diagnosis>>>> verdicts = new LinkedHashMap<>();
        for (Rule rule : rules) {
            verdicts.put(
                    rule,
                    CompletableFuture.supplyAsync(() -> Guard.call(() -> rule.evaluate(evidence)), Threads.perTask()));
        }
        long end = System.nanoTime() + patience.toNanos();
        Set<Fact> known = new HashSet<>(evidence.facts().all());
        List<Diagnosis> all = new ArrayList<>();
        for (Map.Entry<Rule, CompletableFuture<Guard.Result<List<Diagnosis>>>> entry : verdicts.entrySet()) {
            String name = "rule " + entry.getKey().getClass().getName();
            await(entry.getValue(), end, name).ifPresent(found -> {
                for (Diagnosis diagnosis : found) {
                    if (known.containsAll(diagnosis.evidence())) {
                        all.add(withSoundRemedies(diagnosis));
                    } else {
                        journal.broken(name, diagnosis.cause() + " rests on a fact that nobody saw");
                    }
                }
            });
        }
        return all;
    }

    /** A remedy is foreign code too: one that cannot tell what it does is left out. */
    private Diagnosis withSoundRemedies(Diagnosis diagnosis) {
        List<Proposal> sound = new ArrayList<>();
        for (Proposal proposal : diagnosis.remedies()) {
            Remedy remedy = proposal.remedy();
            Guard.Result<List<Object>> told = Guard.call(() -> List.of(
                    remedy.id(), remedy.title(), remedy.actions(), remedy.risk(), remedy.safety(), remedy.undo()));
            if (told.value().isPresent()) {
                sound.add(proposal);
            } else {
                journal.broken("remedy " + remedy.getClass().getName(), told.problem());
            }
        }
        return diagnosis.withRemedies(sound);
    }

    private Optional<List<Diagnosis>> await(
            CompletableFuture<Guard.Result<List<Diagnosis>>> verdict, long end, String name)
            throws InterruptedException {
        try {
            Guard.Result<List<Diagnosis>> result =
                    verdict.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (result.value().isEmpty()) {
                journal.broken(name, result.problem());
            }
            return result.value();
        } catch (TimeoutException e) {
            journal.broken(name, "did not end within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            journal.broken(name, String.valueOf(e.getCause()));
        }
        return Optional.empty();
    }
}
