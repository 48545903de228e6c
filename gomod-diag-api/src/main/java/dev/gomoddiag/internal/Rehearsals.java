package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Proposal;
import dev.gomoddiag.remedy.Rehearser;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.remedy.Safety;
import dev.gomoddiag.remedy.Verification;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tries remedies for real under changed settings, all at once, and ranks them: what was confirmed, by risk and then by
 * measured time, then what could not be tried, then what failed, both in the order of the rule.
 */
final class Rehearsals {
    private static final int MOST_DIAGNOSES = 3;
    private static final int MOST_TRIALS = 12;
    private static final Duration SHARE = Duration.ofSeconds(5);

    private final Options options;
    private final Extensions extensions;
    private final Situation situation;
    private final Facts facts;
    private final Journal journal;
    private final BlockingQueue<Measuring.Message> messages;
    private final long deadline;

    private record Done(List<Action> actions, Verification verification) {}

    Rehearsals(
            Options options,
            Extensions extensions,
            Situation situation,
            Facts facts,
            Journal journal,
            BlockingQueue<Measuring.Message> messages,
            long deadline) {
        this.options = options;
        this.extensions = extensions;
        this.situation = situation;
        this.facts = facts;
        this.journal = journal;
        this.messages = messages;
        this.deadline = deadline;
    }

    /** The diagnoses with their remedies tried and ranked. */
    List<Diagnosis> rehearse(List<Diagnosis> diagnoses) throws InterruptedException {
        Map<List<Action>, Remedy> wanted = new LinkedHashMap<>();
        for (Diagnosis diagnosis : diagnoses.subList(0, Math.min(MOST_DIAGNOSES, diagnoses.size()))) {
            for (Proposal proposal : diagnosis.remedies()) {
                if (wanted.size() < MOST_TRIALS) {
                    wanted.putIfAbsent(proposal.remedy().actions(), proposal.remedy());
                }
            }
        }
        Map<List<Action>, Verification> tried = tryAll(wanted);
        List<Diagnosis> ranked = new ArrayList<>();
        for (Diagnosis diagnosis : diagnoses) {
            List<Proposal> proposals = diagnosis.remedies().stream()
                    .map(proposal -> Optional.ofNullable(
                                    tried.get(proposal.remedy().actions()))
                            .map(verification -> new Proposal(proposal.remedy(), verification))
                            .orElse(proposal))
                    .toList();
            ranked.add(diagnosis.withRemedies(ranked(proposals)));
        }
        return ranked;
    }

    static List<Proposal> ranked(List<Proposal> proposals) {
        boolean safeOneWorks = proposals.stream()
                .anyMatch(proposal -> proposal.verification() instanceof Verification.Confirmed
                        && proposal.remedy().safety() == Safety.KEEPS_VERIFICATION);
        return proposals.stream()
                .filter(proposal -> !safeOneWorks || proposal.remedy().safety() == Safety.KEEPS_VERIFICATION)
                // even what weakens verification may help where this is known not to
                .sorted(Comparator.comparing(Rehearsals::refuted)
                        .thenComparing(proposal -> proposal.remedy().safety())
                        .thenComparing(Rehearsals::standing)
                        .thenComparing(Rehearsals::risk)
                        .thenComparing(Rehearsals::time))
                .toList();
    }

    private static boolean refuted(Proposal proposal) {
        return proposal.verification() instanceof Verification.Refuted;
    }

    private static int standing(Proposal proposal) {
        return proposal.verification() instanceof Verification.Confirmed ? 0 : 1;
    }

    // what nobody tried stays in the order of the rule, which knows what helps most often
    private static Risk risk(Proposal proposal) {
        return proposal.verification() instanceof Verification.Confirmed
                ? proposal.remedy().risk()
                : Risk.NONE;
    }

    private static Duration time(Proposal proposal) {
        return proposal.verification() instanceof Verification.Confirmed confirmed
                ? confirmed.elapsed()
                : Duration.ZERO;
    }

    private Map<List<Action>, Verification> tryAll(Map<List<Action>, Remedy> wanted) throws InterruptedException {
        Map<List<Action>, Verification> results = new LinkedHashMap<>();
        BlockingQueue<Done> done = new LinkedBlockingQueue<>();
        Map<List<Action>, ProbeTask> open = new LinkedHashMap<>();
        wanted.forEach((actions, remedy) -> {
            journal.tell(listener -> listener.rehearsalStarted(remedy));
            Guard.Result<ProbeTask> task = Guard.call(() -> launch(actions, remedy, done));
            if (task.value().isPresent()) {
                open.put(actions, task.value().get());
            } else {
                finish(results, wanted, new Done(actions, broke(task.problem())));
            }
        });
        boolean stopped = false;
        while (!open.isEmpty() && !stopped) {
            Done next = done.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                open.remove(next.actions());
                finish(results, wanted, next);
            }
            stopped = messages.peek() instanceof Measuring.Message.Cancel || deadline - options.ticker.getAsLong() <= 0;
        }
        Verification late = new Verification.NotTried(Text.of(Rehearsals.class, "rehearsal.no-time"));
        open.forEach((actions, task) -> {
            task.end();
            finish(results, wanted, new Done(actions, late));
        });
        return results;
    }

    private ProbeTask launch(List<Action> actions, Remedy remedy, BlockingQueue<Done> done) {
        Optional<Situation> changed =
                Changes.of(actions).map(changes -> changes.applyTo(situation, extensions.resolvers()));
        Optional<Text> forbidden = changed.flatMap(other -> Disclosure.forbids(situation, other));
        ProbeTask task =
                new ProbeTask(changed.orElse(situation), facts, fact -> {}, options.clock, options.ticker, deadline);
        options.executor.orElseGet(Threads::perTask).execute(() -> {
            task.begin(SHARE);
            Guard.Result<Verification> result = Guard.call(() -> forbidden.isPresent()
                    ? new Verification.NotTried(forbidden.get())
                    : attempt(remedy, changed, task));
            task.leave();
            done.add(new Done(actions, result.value().orElseGet(() -> broke(result.problem()))));
        });
        return task;
    }

    private static Verification broke(String problem) {
        return new Verification.NotTried(Text.of(Rehearsals.class, "rehearsal.broke", problem));
    }

    private void finish(Map<List<Action>, Verification> results, Map<List<Action>, Remedy> wanted, Done done) {
        results.put(done.actions(), done.verification());
        Remedy remedy = wanted.get(done.actions());
        if (remedy != null) {
            Proposal proposal = new Proposal(remedy, done.verification());
            journal.tell(listener -> listener.rehearsalFinished(proposal));
        }
    }

    private Verification attempt(Remedy remedy, Optional<Situation> changed, ProbeTask task)
            throws InterruptedException {
        Optional<Verification> own = remedy.rehearse(task);
        if (own.isPresent()) {
            return own.get();
        }
        if (changed.isEmpty()) {
            return new Verification.NotTried(Text.of(Rehearsals.class, "rehearsal.not-settings"));
        }
        Optional<Rehearser> rehearser = extensions.rehearser();
        if (rehearser.isEmpty()) {
            return new Verification.NotTried(Text.of(Rehearsals.class, "rehearsal.no-rehearser"));
        }
        FetchAttempt attempt = rehearser.get().rehearse(task);
        if (attempt.trace().verdict() instanceof Verdict.Refused refused) {
            return new Verification.Refuted(
                    attempt.elapsed(), Text.plain(refused.because().text()));
        }
        return new Verification.Confirmed(
                attempt.elapsed(),
                Text.of(Rehearsals.class, "rehearsal.worked", attempt.elapsed().toMillis()));
    }
}
