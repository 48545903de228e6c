package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.settings.ConfigProblem;
import java.util.List;

/** A configuration of git cannot be read, by which every git command ends at once. */
public final class GitConfigRule implements Rule {
    private static final Wording WORDING = new Wording(GitConfigRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        List<ConfigProblem> problems = evidence.settings().git().problems();
        return evidence.attempt()
                .filter(GitConfigRule::byGit)
                .filter(attempt -> !problems.isEmpty())
                .map(attempt -> List.of(diagnose(evidence, attempt, problems.get(0))))
                .orElse(List.of());
    }

    private static boolean byGit(FetchAttempt attempt) {
        return attempt.trace().visits().stream().anyMatch(visit -> visit.step() instanceof FetchStep.GitStep);
    }

    // what else is broken on git's way, go has not come to yet
    private static List<Fact> hidden(Evidence evidence) {
        return evidence.refusal()
                        .filter(refused -> refused.at() instanceof FetchStep.GitStep)
                        .isPresent()
                ? FailingPath.failures(evidence)
                : List.of();
    }

    private static Diagnosis diagnose(Evidence evidence, FetchAttempt attempt, ConfigProblem problem) {
        Object[] words = {problem.file(), problem.line(), problem.text()};
        return Diagnosis.of(Causes.GIT_CONFIG_INVALID, WORDING.title(Causes.GIT_CONFIG_INVALID, problem.file()))
                .summary(
                        problem.line() > 0
                                ? WORDING.summary(Causes.GIT_CONFIG_INVALID, words)
                                : WORDING.text("no-line", words))
                .locus(Locus.MACHINE)
                .confidence(0.96)
                .evidence(attempt)
                .explains(hidden(evidence))
                .ruledOut(Causes.GIT_REPO_NOT_FOUND.value(), WORDING.text("git-ends-at-once"))
                .remedy(Others.doYourself(
                        "mend-git-config", WORDING.text(problem.line() > 0 ? "mend-config" : "mend-place", words)))
                .build();
    }
}
