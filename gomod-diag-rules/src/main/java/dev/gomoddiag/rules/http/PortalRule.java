package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WebPage;
import java.util.List;
import java.util.Optional;

/** A login or block page answers in the server's stead. */
public final class PortalRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PortalRule.class);
    private static final double LIKELY = 0.9;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return WebPage.of(obstacle)
                .filter(WebPage.OF_SOMEBODY_ELSE::equals)
                .flatMap(page -> obstacle.exchange())
                .map(exchange -> diagnose(obstacle, exchange));
    }

    private static Diagnosis diagnose(Obstacle obstacle, HttpExchange exchange) {
        String host = obstacle.target().host();
        List<String> redirects = exchange.redirects();
        String page = redirects.isEmpty()
                ? host
                : RequestUrl.of(redirects.get(redirects.size() - 1)).host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.HTTP_CAPTIVE_PORTAL,
                        Layer.ANSWER,
                        List.of(exchange),
                        host,
                        page,
                        obstacle.url())
                .confidence(obstacle.confidence(LIKELY))
                .locus(Locus.LOCAL_NETWORK)
                .ruledOut(Causes.GOPROXY_NOT_A_PROXY.value(), WORDING.text("not-its-page", host))
                .remedy(Others.doYourself("log-in-to-network", WORDING.text("log-in")))
                .remedies(Detours.otherServers(obstacle))
                .build();
    }
}
