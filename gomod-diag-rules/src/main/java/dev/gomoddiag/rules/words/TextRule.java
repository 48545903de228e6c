package dev.gomoddiag.rules.words;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the text of a failed run supports: less than what was measured, which explains it where there is any. */
public final class TextRule implements Rule {
    private static final Wording WORDING = new Wording(TextRule.class);
    private static final double NOTHING_MEASURED = 0.8;
    private static final double BESIDE_A_MEASUREMENT = 0.6;
    private static final double LEAST_WEIGHT = 0.3;
    private static final int MOST = 3;

    /** Layers whose faults a fetch that works now refutes. */
    private static final Set<String> MEASURED =
            Set.of("net", "dns", "proxy", "tls", "http", "goproxy", "sumdb", "vcs", "git", "module", "config");

    private record Reading(CauseId cause, double weight, List<GoFailure> failures) {}

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return readings(evidence).stream()
                .sorted(Comparator.comparingDouble(Reading::weight).reversed())
                .limit(MOST)
                .map(reading -> diagnose(evidence, reading))
                .toList();
    }

    private static List<Reading> readings(Evidence evidence) {
        Map<CauseId, List<GoFailure>> failures = new LinkedHashMap<>();
        Map<CauseId, Double> weights = new LinkedHashMap<>();
        evidence.of(GoFailure.class)
                .forEach(failure -> failure.causes().stream()
                        .filter(weighed -> weighed.weight() >= LEAST_WEIGHT
                                && !weighed.cause().equals("none"))
                        .forEach(weighed -> {
                            CauseId cause = new CauseId(weighed.cause());
                            failures.computeIfAbsent(cause, key -> new ArrayList<>())
                                    .add(failure);
                            weights.merge(cause, weighed.weight(), Math::max);
                        }));
        return failures.entrySet().stream()
                .map(entry -> new Reading(
                        entry.getKey(), weights.getOrDefault(entry.getKey(), LEAST_WEIGHT), entry.getValue()))
                .toList();
    }

    private static Diagnosis diagnose(Evidence evidence, Reading reading) {
        GoFailure first = reading.failures().get(0);
        boolean passed = evidence.attempt().filter(FetchAttempt::succeeded).isPresent()
                && MEASURED.contains(reading.cause().layer());
        double factor = evidence.attempt().isPresent() ? BESIDE_A_MEASUREMENT : NOTHING_MEASURED;
        String excerpt = first.excerpt().lines().findFirst().orElse("");
        Diagnosis.Builder builder = Diagnosis.of(
                        reading.cause(), WORDING.text("title", reading.cause().value()))
                .summary(WORDING.text(passed ? "summary.passed" : "summary", first.line(), excerpt))
                .severity(passed ? Severity.NOTICE : Severity.BLOCKING)
                .confidence(reading.weight() * factor)
                .locus(first.origin() == GoFailure.Origin.REMOTE ? Locus.MODULE_PROXY : Locus.UNKNOWN)
                .subject(subject(first))
                .evidence(reading.failures());
        if (first.origin() == GoFailure.Origin.REMOTE) {
            builder.ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("elsewhere"));
        }
        return builder.remedies(WordRemedies.of(evidence, reading.cause(), first))
                .build();
    }

    private static Subject subject(GoFailure failure) {
        GoFailure.Place place = failure.place();
        return new Subject(
                place.host(), place.address(), place.port(), place.url(), failure.module(), failure.version());
    }
}
