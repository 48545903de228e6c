package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.RequirementAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.git.GitServerRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The module can be had, and something that it or the go.mod at hand requires cannot. */
public final class RequirementRule implements Rule {
    private static final Wording WORDING = new Wording(RequirementRule.class);
    /** What judges a module that is asked for judges one that is required. */
    private static final List<Rule> JUDGES = List.of(new AbsenceRule(), new GitServerRule());

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(RequirementAttempt.class)
                .filter(attempt -> attempt.trace().verdict() instanceof Verdict.Refused)
                .flatMap(attempt -> judge(evidence, attempt))
                .limit(1)
                .toList();
    }

    private static Stream<Diagnosis> judge(Evidence evidence, RequirementAttempt attempt) {
        ModuleQuery query = new ModuleQuery(attempt.module(), attempt.version());
        List<Fact> facts = new ArrayList<>(evidence.facts().all());
        facts.removeIf(FetchAttempt.class::isInstance);
        facts.add(new FetchAttempt(attempt.trace(), attempt.elapsed()));
        FetchPlan plan =
                FetchPlan.of(FetchCommand.RESOLVE, query, evidence.settings().fetch());
        Evidence its = new Evidence(query, evidence.settings(), plan, Facts.of(facts));
        return JUDGES.stream()
                .flatMap(judge -> judge.evaluate(its).stream())
                .limit(1)
                .map(found -> diagnose(attempt, found));
    }

    private static Diagnosis diagnose(RequirementAttempt attempt, Diagnosis found) {
        String required = attempt.module() + "@" + attempt.version();
        boolean own = !attempt.requiredBy().contains("@");
        return Diagnosis.of(found.cause(), WORDING.text("requirement.title", attempt.requiredBy(), required))
                .summary(WORDING.text("requirement.summary", attempt.requiredBy(), required, found.title()))
                .severity(Severity.BLOCKING)
                .subject(Subject.ofModule(attempt.module(), attempt.version()))
                .locus(Locus.MODULE)
                .confidence(found.confidence())
                .evidence(List.of(attempt))
                .remedy(
                        own
                                ? Others.doYourself(
                                        "mend-requirement",
                                        WORDING.text("mend-requirement", attempt.requiredBy(), required))
                                : Others.askOwnerOf(attempt.requiredBy(), WORDING.text("drop-requirement", required)))
                .build();
    }
}
