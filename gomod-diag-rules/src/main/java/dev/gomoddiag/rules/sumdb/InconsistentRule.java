package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WebPage;
import java.util.Optional;
import java.util.Set;

/** What answers as the checksum database does not speak as one, or is signed by somebody else. */
public final class InconsistentRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(InconsistentRule.class);
    private static final double LIKELY = 0.85;
    private static final Set<Operation> RECORDS = Set.of(Operation.SUMDB_LOOKUP, Operation.SUMDB_TILE);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean applies = RECORDS.contains(obstacle.operation())
                && obstacle.failedBy(FailureKind.BAD_BODY)
                && WebPage.of(obstacle).isEmpty();
        return applies ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.SUMDB_INCONSISTENT,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        obstacle.exchange().map(seen -> seen.text()).orElse(""))
                .confidence(obstacle.confidence(LIKELY))
                .locus(Locus.PATH)
                .ruledOut(Causes.SUMDB_UNREACHABLE.value(), WORDING.text("answered", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.askNetworkTeam(WORDING.text("who-answers", host)))
                .build();
    }
}
