package dev.gomoddiag.diagnosis;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.settings.GoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one run found.
 *
 * @param locale the language asked for; a renderer may be told another
 * @param diagnoses ranked: the first is the root cause
 * @param facts what was seen, apart from what it means
 */
public record Report(
        ModuleQuery query,
        Outcome outcome,
        Completion completion,
        Instant startedAt,
        Duration elapsed,
        Locale locale,
        List<Diagnosis> diagnoses,
        GoSettings settings,
        FetchPlan plan,
        Facts facts,
        List<ProbeRun> probes,
        List<BrokenExtension> broken) {
    public Report {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(completion, "completion");
        diagnoses = List.copyOf(diagnoses);
        probes = List.copyOf(probes);
        broken = List.copyOf(broken);
    }

    /** The root cause; empty on a healthy machine. */
    public Optional<Diagnosis> rootCause() {
        return diagnoses.stream().findFirst();
    }
}
