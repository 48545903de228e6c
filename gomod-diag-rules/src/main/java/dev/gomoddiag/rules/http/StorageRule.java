package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;

/** The module proxy answers, but the file host it redirects zips to does not serve. */
public final class StorageRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(StorageRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return applies(obstacle) ? obstacle.exchange().map(exchange -> diagnose(obstacle, exchange)) : Optional.empty();
    }

    /** Whether the zip alone fails, behind a redirect, while the same proxy served the rest. */
    static boolean applies(Obstacle obstacle) {
        return obstacle.operation() == Operation.ZIP
                && obstacle.exchange()
                        .filter(exchange -> !exchange.redirects().isEmpty())
                        .isPresent()
                && obstacle.evidence()
                        .of(HttpExchange.class)
                        .anyMatch(other -> other.served()
                                && other.entry() == obstacle.step().entry());
    }

    private static Diagnosis diagnose(Obstacle obstacle, HttpExchange exchange) {
        List<String> redirects = exchange.redirects();
        String storage = RequestUrl.of(redirects.get(redirects.size() - 1)).host();
        String how = exchange.status().isPresent()
                ? Integer.toString(exchange.status().getAsInt())
                : exchange.failure().map(Enum::name).orElse("");
        return obstacle.diagnosis(
                        WORDING,
                        Causes.GOPROXY_STORAGE_BLOCKED,
                        Layer.ROUTE,
                        List.of(exchange),
                        obstacle.target().host(),
                        storage,
                        how)
                .locus(Locus.PATH)
                .ruledOut(
                        Causes.HTTP_FORBIDDEN.value(),
                        WORDING.text("rest-served", obstacle.target().host()))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.askNetworkTeam(WORDING.text("allow-storage", storage)))
                .build();
    }
}
