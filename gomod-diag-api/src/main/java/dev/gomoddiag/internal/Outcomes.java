package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProbeRun;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the ranked diagnoses and the attempt come to. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(List<Diagnosis> diagnoses, Evidence evidence) {
        boolean known = diagnoses.stream()
                .anyMatch(diagnosis -> diagnosis.severity() == Severity.BLOCKING
                        && !diagnosis.cause().equals(CauseId.UNDETERMINED));
        if (known) {
            return Outcome.BROKEN;
        }
        Optional<FetchAttempt> attempt = evidence.attempt();
        boolean degraded = diagnoses.stream().anyMatch(diagnosis -> diagnosis.severity() == Severity.DEGRADING);
        boolean refused = attempt.filter(tried -> !tried.succeeded()).isPresent();
        if (refused || attempt.isEmpty() && !degraded) {
            return Outcome.UNDETERMINED;
        }
        return degraded ? Outcome.DEGRADED : Outcome.HEALTHY;
    }

    /** Puts {@code undetermined} first when the fetch failed and nothing known blocks it. */
    static List<Diagnosis> withUndetermined(List<Diagnosis> ranked, Evidence evidence, List<ProbeRun> runs) {
        Optional<FetchAttempt> failed = evidence.attempt().filter(attempt -> !attempt.succeeded());
        boolean blocked = ranked.stream().anyMatch(diagnosis -> diagnosis.severity() == Severity.BLOCKING);
        if (failed.isEmpty() || blocked) {
            return ranked;
        }
        List<Diagnosis> all = new ArrayList<>();
        all.add(undetermined(failed.get(), evidence.facts(), runs));
        all.addAll(ranked);
        return List.copyOf(all);
    }

    private static Diagnosis undetermined(FetchAttempt attempt, Facts facts, List<ProbeRun> runs) {
        String words = attempt.trace().verdict() instanceof Verdict.Refused refused
                ? refused.because().text()
                : "";
        return Diagnosis.of(CauseId.UNDETERMINED, Text.of(Outcomes.class, "undetermined.title"))
                .summary(Text.of(Outcomes.class, "undetermined.summary", words))
                .confidence(0.5)
                .evidence(attempt)
                .remedy(NextLook.after(runs, facts))
                .build();
    }
}
