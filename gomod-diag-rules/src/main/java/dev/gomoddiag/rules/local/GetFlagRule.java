package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import java.util.List;

/** GOFLAGS holds a flag that go get gave up and still knows; go mod download and the others pass over it. */
public final class GetFlagRule implements Rule {
    private static final Wording WORDING = new Wording(GetFlagRule.class);
    private static final double CERTAIN = 0.95;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.settings().refusalOfGet().stream()
                .flatMap(refusal -> evidence.attempt().stream().map(attempt -> diagnose(evidence, refusal, attempt)))
                .toList();
    }

    private static Diagnosis diagnose(Evidence evidence, String refusal, FetchAttempt attempt) {
        GoVariable variable = GoVariable.of(evidence.settings(), "GOFLAGS");
        return Diagnosis.of(Causes.LOCAL_GOFLAGS_INVALID, WORDING.text("get-flag.title"))
                .summary(WORDING.text(
                        "get-flag.summary",
                        variable.setting().value(),
                        variable.setting().source().describe(),
                        refusal))
                .locus(Locus.MACHINE)
                .severity(Severity.DEGRADING)
                .confidence(CERTAIN)
                .evidence(attempt)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("start.nobody-asked"))
                .remedies(StartFixes.withoutFlag(refusal, variable))
                .build();
    }
}
