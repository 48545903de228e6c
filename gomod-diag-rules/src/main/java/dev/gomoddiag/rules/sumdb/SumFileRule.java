package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.MalformedSums;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import java.util.Collections;
import java.util.List;

/** The go.sum at hand holds lines that are no checksums, such as the marks of a merge, and go stops at the first. */
public final class SumFileRule implements Rule {
    private static final Wording WORDING = new Wording(SumFileRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(MalformedSums.class)
                .limit(1)
                .map(SumFileRule::diagnose)
                .toList();
    }

    private static Diagnosis diagnose(MalformedSums seen) {
        return Diagnosis.of(Causes.GOSUM_MISMATCH, WORDING.text("malformed.title", seen.file()))
                .summary(WORDING.text("malformed.summary", seen.file(), seen.line(), seen.problem()))
                .locus(Locus.MACHINE)
                .confidence(0.97)
                .evidence(seen)
                .ruledOut(Causes.SUMDB_MISMATCH.value(), WORDING.text("nothing-compared"))
                .remedy(seen.strays().isEmpty() || holdsChecksums(seen) ? byHand(seen) : blanked(seen))
                .build();
    }

    // two lines that became one may be all that vouches for a private module
    private static boolean holdsChecksums(MalformedSums seen) {
        return seen.strays().stream().anyMatch(line -> line.contains("h1:"));
    }

    private static Fix byHand(MalformedSums seen) {
        return Others.doYourself("mend-go-sum", WORDING.text("mend-go-sum", seen.file(), seen.line()));
    }

    // go passes over an empty line, and it keeps the place of what stood there
    private static Fix blanked(MalformedSums seen) {
        List<String> blank = Collections.nCopies(seen.strays().size(), "");
        return Fix.ofEdit(
                "blank-stray-lines",
                WORDING.text("blank-stray-lines", seen.strays().size(), seen.file(), seen.line()),
                seen.file(),
                seen.strays(),
                blank);
    }
}
