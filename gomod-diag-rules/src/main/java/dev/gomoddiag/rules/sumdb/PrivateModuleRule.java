package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.fix.PrivatePatterns;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.MissingCommit;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PrivateModules;
import java.util.Optional;

/** The checksum database is asked for a module that it cannot see. */
public final class PrivateModuleRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PrivateModuleRule.class);
    private static final double PRIVATE_BY_NAME = 0.96;
    private static final double UNKNOWN_TO_PROXIES = 0.9;
    private static final double NOT_YET_KNOWN = 0.7;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean denied = obstacle.operation() == Operation.SUMDB_LOOKUP
                && obstacle.exchange().filter(HttpExchange::notFound).isPresent();
        return denied
                        && !PublicModule.servedBy(obstacle.evidence())
                        && MissingCommit.of(obstacle).isEmpty()
                ? Optional.of(diagnose(obstacle))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        String path = evidence.query().path();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.SUMDB_PRIVATE_MODULE,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        path,
                        obstacle.target().host(),
                        obstacle.status().orElse(0))
                .confidence(obstacle.confidence(confidence(evidence)))
                .locus(Locus.MACHINE)
                .ruledOut(
                        Causes.SUMDB_UNREACHABLE.value(),
                        WORDING.text("answered", obstacle.target().host()))
                .ruledOut(Causes.SUMDB_MISMATCH.value(), WORDING.text("not-compared"))
                // a module that is only new must not lose its check for that
                .remedy(
                        PrivateModules.host(evidence).isPresent()
                                ? PrivatePatterns.add(evidence)
                                : PrivatePatterns.add(evidence).withRisk(Risk.MEDIUM))
                .remedy(Others.waitUntil(WORDING.text("published")))
                .build();
    }

    private static double confidence(Evidence evidence) {
        if (PrivateModules.host(evidence).isPresent()) {
            return PRIVATE_BY_NAME;
        }
        boolean unknown = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY)
                .filter(exchange -> exchange.operation() == Operation.INFO)
                .anyMatch(HttpExchange::notFound);
        return unknown ? UNKNOWN_TO_PROXIES : NOT_YET_KNOWN;
    }
}
