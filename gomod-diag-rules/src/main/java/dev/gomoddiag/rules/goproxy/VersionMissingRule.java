package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.WrongPath;
import java.util.ArrayList;
import java.util.List;

/** The module proxy that go ends with does not have the version, and others do. */
public final class VersionMissingRule implements Rule {
    private static final Wording WORDING = new Wording(VersionMissingRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return Absence.of(evidence)
                .filter(absence -> absence.end().target().role() == Role.MODULE_PROXY)
                .filter(absence -> !absence.serversOfTheVersion().isEmpty())
                .filter(absence -> WrongPath.of(absence.end()).isEmpty())
                .map(absence -> List.of(diagnose(absence)))
                .orElse(List.of());
    }

    private static Diagnosis diagnose(Absence absence) {
        Obstacle end = absence.end();
        List<Fact> seen = new ArrayList<>(end.evidenceAt(Layer.ANSWER));
        seen.addAll(absence.serversOfTheVersion());
        String host = end.target().host();
        String query = absence.evidence().query().toString();
        return end.diagnosis(WORDING, Causes.GOPROXY_VERSION_MISSING, Layer.ANSWER, seen, host, query)
                .locus(Locus.MODULE_PROXY)
                .ruledOut(Causes.MODULE_VERSION_UNKNOWN.value(), WORDING.text("others-have-it", query))
                .remedies(Detours.otherServers(end))
                .build();
    }
}
