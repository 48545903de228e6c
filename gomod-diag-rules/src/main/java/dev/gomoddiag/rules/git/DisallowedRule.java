package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.plan.FetchStep;
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
        String value = evidence.settings().go("GOVCS").raw();
        return evidence.attempt()
                .filter(DisallowedRule::byGit)
                .filter(attempt -> !value.isEmpty() && !allowed(evidence, value))
                .map(attempt -> List.of(diagnose(evidence, attempt)))
                .orElse(List.of());
    }

    private static boolean byGit(FetchAttempt attempt) {
        boolean stopped = attempt.trace().verdict() instanceof Verdict.Refused refused
                && refused.because().text().contains("GOVCS");
        return stopped
                || attempt.trace().visits().stream().anyMatch(visit -> visit.step() instanceof FetchStep.GitStep);
    }

    // the first entry that fits decides; git is allowed where none does
    private static boolean allowed(Evidence evidence, String value) {
        String path = evidence.query().path();
        boolean isPrivate = evidence.settings().fetch().privatePatterns().matches(path);
        for (String entry : value.split(",")) {
            int colon = entry.indexOf(':');
            if (colon > 0 && fits(entry.substring(0, colon).strip(), path, isPrivate ? "private" : "public")) {
                List<String> systems =
                        List.of(entry.substring(colon + 1).strip().split("\\|"));
                return systems.contains("all") || systems.contains(GIT);
            }
        }
        return true;
    }

    private static boolean fits(String pattern, String path, String kind) {
        return pattern.equals(kind)
                || !pattern.equals("public")
                        && !pattern.equals("private")
                        && GlobList.parse(pattern).matches(path);
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
