package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The host of an import path answers, but does not say where the repository is. */
public final class DiscoveryRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(DiscoveryRule.class);
    private static final Set<Integer> SILENT_ON_IT = Set.of(200, 404, 410);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean applies = obstacle.operation() == Operation.DISCOVERY
                && obstacle.exchange()
                        .filter(exchange -> exchange.status().isPresent()
                                && SILENT_ON_IT.contains(exchange.status().getAsInt()))
                        .isPresent();
        return applies ? Optional.of(diagnose(obstacle)) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String host = obstacle.target().host();
        String path = obstacle.evidence().query().path();
        List<Fact> seen = new ArrayList<>(obstacle.evidenceAt(Layer.ANSWER));
        obstacle.evidence()
                .of(ImportPage.class)
                .filter(page -> page.url().equals(obstacle.url()))
                .forEach(seen::add);
        List<Fact> distinct = seen.stream().distinct().toList();
        return obstacle.diagnosis(
                        WORDING, Causes.VCS_DISCOVERY_FAILED, Layer.ANSWER, distinct, path, host, obstacle.url())
                .locus(Locus.SERVER)
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("answered", host))
                .remedy(Others.doYourself("check-spelling", WORDING.text("check-spelling", path)))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.askOperatorOf(host, WORDING.text("add-meta-tag", path)))
                .build();
    }
}
