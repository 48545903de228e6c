package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was downloaded is not what the checksum database has recorded: an alarm, never to be silenced. */
public final class MismatchRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(MismatchRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.failedBy(FailureKind.CHECKSUM) ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String query = obstacle.evidence().query().toString();
        Set<String> senders = obstacle.evidence()
                .of(HttpExchange.class)
                .filter(exchange -> exchange.served() && exchange.entry() >= 0)
                .map(exchange -> exchange.target().host())
                .collect(Collectors.toUnmodifiableSet());
        return obstacle.diagnosis(
                        WORDING,
                        Causes.SUMDB_MISMATCH,
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        query,
                        obstacle.exchange().map(HttpExchange::text).orElse(""))
                .locus(Locus.MODULE_PROXY)
                .ruledOut(
                        Causes.SUMDB_UNREACHABLE.value(),
                        WORDING.text("answered", obstacle.target().host()))
                .remedies(ModuleProxies.without(obstacle.evidence(), senders))
                .remedy(Others.askOwnerOf(query, WORDING.text("why-changed")))
                .build();
    }
}
