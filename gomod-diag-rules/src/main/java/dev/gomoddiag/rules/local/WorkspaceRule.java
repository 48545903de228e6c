package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A workspace that go cannot read: GOWORK, the go.work that it names, or a module that is used in it. */
public final class WorkspaceRule implements Rule {
    private static final Wording WORDING = new Wording(WorkspaceRule.class);
    private static final String GOWORK = "GOWORK";
    private static final Set<StopReason> REASONS = Set.of(StopReason.INVALID_GOWORK, StopReason.UNREADABLE_GO_WORK);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence).filter(stop -> REASONS.contains(stop.reason())).stream()
                .flatMap(stop -> evidence.attempt().stream().map(attempt -> diagnose(evidence, stop, attempt)))
                .toList();
    }

    private static Diagnosis diagnose(Evidence evidence, FetchStep.StopStep stop, FetchAttempt attempt) {
        GoVariable variable = GoVariable.of(evidence.settings(), GOWORK);
        return Diagnosis.of(Causes.MODULE_BAD_GOMOD, WORDING.text("workspace.title"))
                .summary(WORDING.text("workspace.summary", stop.message().replaceFirst("^go: ", "")))
                .locus(Locus.MACHINE)
                .confidence(0.96)
                .evidence(attempt)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("start.nobody-asked"))
                .remedies(remedies(variable))
                .build();
    }

    // go env -w takes no GOWORK
    private static List<Remedy> remedies(GoVariable variable) {
        List<Remedy> remedies = new ArrayList<>();
        if (variable.fromEnvironment()) {
            remedies.add(variable.unset("unset-gowork", WORDING.text("unset", GOWORK)));
        } else {
            remedies.add(Fix.of("leave-workspace", WORDING.text("leave-workspace"), new Action.Env(GOWORK, "off"))
                    .undoneBy(new Action.UnsetEnv(GOWORK)));
        }
        remedies.add(Others.doYourself("mend-workspace", WORDING.text("mend-workspace")));
        return remedies;
    }
}
