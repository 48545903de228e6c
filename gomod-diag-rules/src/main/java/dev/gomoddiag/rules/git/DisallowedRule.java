package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.VcsPolicy;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import java.util.List;
import java.util.Optional;

/** GOVCS forbids git for a module that go has to fetch by git (cmd/go/internal/vcs/vcs.go, checkGOVCS). */
public final class DisallowedRule implements Rule {
    private static final Wording WORDING = new Wording(DisallowedRule.class);
    private static final String GIT = "git";

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.attempt()
                .filter(DisallowedRule::stopped)
                .filter(attempt ->
                        disallowed(evidence.query().path(), evidence.settings().fetch()))
                .map(attempt -> List.of(diagnose(evidence, attempt)))
                .orElse(List.of());
    }

    private static boolean stopped(FetchAttempt attempt) {
        return attempt.trace().verdict() instanceof Verdict.Refused refused
                && refused.at() instanceof FetchStep.StopStep stop
                && stop.reason() == StopReason.VCS_NOT_ALLOWED;
    }

    // a GOVCS that go cannot read forbids all, and is no decision about git
    private static boolean disallowed(String path, FetchSettings settings) {
        VcsPolicy policy = settings.vcs();
        return policy.problem().isEmpty()
                && policy.refusal(GIT, path, settings.privatePatterns()).isPresent();
    }

    private static Diagnosis diagnose(Evidence evidence, FetchAttempt attempt) {
        GoVariable variable = GoVariable.of(evidence.settings(), "GOVCS");
        String path = evidence.query().path();
        return Diagnosis.of(Causes.VCS_DISALLOWED, WORDING.title(Causes.VCS_DISALLOWED, path))
                .summary(WORDING.summary(
                        Causes.VCS_DISALLOWED,
                        path,
                        variable.setting().value(),
                        variable.setting().source().describe()))
                .subject(Subject.ofModule(path, evidence.query().version()))
                .locus(Locus.MACHINE)
                .confidence(0.97)
                .evidence(attempt)
                .explains(Optional.of(attempt).filter(tried -> !tried.succeeded()).stream()
                        .toList())
                .ruledOut(Causes.LOCAL_GIT_MISSING.value(), WORDING.text("never-started"))
                .remedy(variable.unset("unset-govcs", WORDING.text("unset-govcs")))
                .build();
    }
}
