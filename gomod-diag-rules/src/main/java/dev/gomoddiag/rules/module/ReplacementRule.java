package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.LocalReplacement;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import java.util.List;

/** The go.mod at hand replaces a module by a directory that is not there. */
public final class ReplacementRule implements Rule {
    private static final Wording WORDING = new Wording(ReplacementRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(LocalReplacement.class)
                .limit(1)
                .map(ReplacementRule::diagnose)
                .toList();
    }

    private static Diagnosis diagnose(LocalReplacement seen) {
        return Diagnosis.of(
                        Causes.MODULE_REPLACE_MISSING,
                        WORDING.title(Causes.MODULE_REPLACE_MISSING, seen.module(), seen.directory()))
                .summary(WORDING.summary(
                        Causes.MODULE_REPLACE_MISSING, seen.module(), seen.directory(), seen.goMod(), seen.line()))
                .subject(Subject.ofModule(seen.module(), ""))
                .locus(Locus.MODULE)
                .confidence(0.97)
                .evidence(seen)
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("replaced", seen.module()))
                .remedy(Others.doYourself(
                        "mend-replacement", WORDING.text("mend-replacement", seen.goMod(), seen.line())))
                .build();
    }
}
