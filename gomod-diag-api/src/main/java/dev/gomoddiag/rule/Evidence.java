package dev.gomoddiag.rule;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.settings.GoSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a rule may look at. */
public record Evidence(ModuleQuery query, GoSettings settings, FetchPlan plan, Facts facts) {
    public Evidence {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(facts, "facts");
    }

    public <F extends Fact> Stream<F> of(Class<F> type) {
        return facts.of(type);
    }

    /** The plan carried out for real; empty when no probe did. */
    public Optional<FetchAttempt> attempt() {
        return facts.first(FetchAttempt.class);
    }

    /** How go's own way ended badly; empty when it ended well or was not tried. */
    public Optional<Verdict.Refused> refusal() {
        return attempt()
                .map(attempt -> attempt.trace().verdict())
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast);
    }
}
