package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;

/** GOSUMDB names no checksum database that go can verify. */
public final class SettingRule implements Rule {
    private static final Wording WORDING = new Wording(SettingRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence)
                .filter(stop -> stop.reason() == StopReason.INVALID_GOSUMDB)
                .flatMap(stop ->
                        evidence.attempt().map(attempt -> List.of(diagnose(evidence, stop.message(), attempt))))
                .orElse(List.of());
    }

    private static Diagnosis diagnose(Evidence evidence, String words, FetchAttempt attempt) {
        GoVariable gosumdb = GoVariable.of(evidence.settings(), "GOSUMDB");
        return Diagnosis.of(Causes.SUMDB_CONFIG_INVALID, WORDING.title(Causes.SUMDB_CONFIG_INVALID))
                .summary(WORDING.summary(
                        Causes.SUMDB_CONFIG_INVALID,
                        gosumdb.setting().value(),
                        gosumdb.setting().source().describe(),
                        words))
                .locus(Locus.MACHINE)
                .evidence(attempt)
                .ruledOut(Causes.SUMDB_UNREACHABLE.value(), WORDING.text("not-asked"))
                .remedies(SumdbFixes.ofSetting(gosumdb))
                .build();
    }
}
