package dev.gomoddiag.rules.http;

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
import java.util.Set;

/** A module proxy knows the version and yet lacks one of its files. */
public final class MissingFileRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(MissingFileRule.class);
    private static final Set<Operation> FILES = Set.of(Operation.MOD, Operation.ZIP);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return applies(obstacle) ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static boolean applies(Obstacle obstacle) {
        return FILES.contains(obstacle.operation())
                && !StorageRule.applies(obstacle)
                && obstacle.exchange().filter(HttpExchange::notFound).isPresent()
                && obstacle.evidence()
                        .of(HttpExchange.class)
                        .anyMatch(other -> other.served()
                                && other.entry() == obstacle.step().entry()
                                && other.operation() != Operation.LIST
                                && other.operation() != Operation.SUMDB_SUPPORTED);
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.HTTP_NOT_FOUND,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        obstacle.status().orElse(0),
                        obstacle.url())
                .locus(Locus.MODULE_PROXY)
                .ruledOut(Causes.MODULE_VERSION_UNKNOWN.value(), WORDING.text("version-known", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.waitUntil(WORDING.text("recovered", host)))
                .build();
    }
}
