package dev.gomoddiag.testkit.contract;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import java.time.Duration;

/** What is seen where nothing is wrong. */
final class HealthyEvidence {
    private HealthyEvidence() {}

    /** A machine with default settings from which the module was fetched at the first try. */
    static Evidence of(ModuleQuery query) {
        GoSettings settings = GoSettings.read(FakeHost.linux());
        FetchTrace trace = FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD,
                query,
                settings.fetch(),
                steps -> steps.stream().map(step -> Answer.served()).toList());
        FetchPlan plan = FetchPlan.of(FetchCommand.MOD_DOWNLOAD, query, settings.fetch());
        return new Evidence(query, settings, plan, Facts.of(new FetchAttempt(trace, Duration.ofMillis(300))));
    }
}
