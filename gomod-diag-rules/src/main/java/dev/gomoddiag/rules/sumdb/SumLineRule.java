package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.SumLine;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import java.util.List;

/** A line of go.sum says otherwise than the checksum database or the module itself: an alarm, never to be silenced. */
public final class SumLineRule implements Rule {
    private static final Wording WORDING = new Wording(SumLineRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        List<SumLine> wrong =
                evidence.of(SumLine.class).filter(line -> !line.agrees()).toList();
        return wrong.isEmpty() ? List.of() : List.of(diagnose(wrong));
    }

    private static Diagnosis diagnose(List<SumLine> wrong) {
        SumLine first = wrong.get(0);
        List<String> lines = wrong.stream()
                .map(line -> line.module() + " " + line.version() + " " + line.recorded())
                .toList();
        return Diagnosis.of(Causes.GOSUM_MISMATCH, WORDING.title(Causes.GOSUM_MISMATCH, first.module()))
                .summary(WORDING.summary(
                        Causes.GOSUM_MISMATCH, first.file(), first.line(), first.witness(), first.told()))
                .subject(Subject.ofModule(first.module(), first.version().replace("/go.mod", "")))
                .locus(Locus.MODULE)
                .confidence(0.96)
                .evidence(wrong)
                .ruledOut(Causes.SUMDB_MISMATCH.value(), WORDING.text("line-alone", first.file()))
                .remedy(Fix.ofEdit(
                                "drop-go-sum-line",
                                WORDING.text("drop-line", first.file(), first.line()),
                                first.file(),
                                lines,
                                List.of())
                        .withRisk(Risk.MEDIUM))
                .remedy(Others.askOwnerOf(first.module(), WORDING.text("why-changed")))
                .build();
    }
}
