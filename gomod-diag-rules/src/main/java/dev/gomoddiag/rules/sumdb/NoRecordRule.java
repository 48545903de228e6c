package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Optional;

/** The checksum database has no record of a public module, most likely because it is only just published. */
public final class NoRecordRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(NoRecordRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean denied = obstacle.operation() == Operation.SUMDB_LOOKUP
                && obstacle.exchange().filter(HttpExchange::notFound).isPresent();
        return denied && PublicModule.servedBy(obstacle.evidence())
                ? Optional.of(diagnose(obstacle))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String query = obstacle.evidence().query().toString();
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.HTTP_NOT_FOUND,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        query,
                        host,
                        obstacle.status().orElse(0))
                .locus(Locus.SERVER)
                .ruledOut(Causes.SUMDB_PRIVATE_MODULE.value(), WORDING.text("served-publicly"))
                .remedy(Others.waitUntil(WORDING.text("published")))
                .remedies(Detours.otherServers(obstacle))
                .build();
    }
}
