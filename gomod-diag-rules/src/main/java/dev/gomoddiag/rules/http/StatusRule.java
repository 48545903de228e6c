package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PlainToTls;
import dev.gomoddiag.rules.path.Upstream;
import dev.gomoddiag.rules.path.WebPage;
import java.util.Optional;

/** A server declines with an HTTP status after which go does not ask the entry behind a comma. */
public final class StatusRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(StatusRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean plainAnswer = obstacle.kind().isEmpty()
                && obstacle.status().isPresent()
                && WebPage.of(obstacle).isEmpty()
                && PlainToTls.of(obstacle).isEmpty()
                && Upstream.trouble(obstacle).isEmpty();
        return plainAnswer && !StorageRule.applies(obstacle) && obstacle.operation() != Operation.SUMDB_SUPPORTED
                ? Refusal.of(obstacle.status().getAsInt(), words(obstacle)).map(refusal -> diagnose(obstacle, refusal))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, Refusal refusal) {
        String host = obstacle.target().host();
        int status = obstacle.status().orElse(0);
        return obstacle.diagnosis(
                        WORDING,
                        refusal.cause(),
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        status,
                        obstacle.url(),
                        words(obstacle))
                .locus(refusal.locus(obstacle.target().role() == Role.MODULE_PROXY))
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("answered", host, status))
                .ruledOut(Causes.PROXY_DENIED.value(), WORDING.text("not-the-proxy", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(lastResort(obstacle, refusal))
                .build();
    }

    private static Fix lastResort(Obstacle obstacle, Refusal refusal) {
        String host = obstacle.target().host();
        return switch (refusal.remedy()) {
            case AUTHENTICATE -> Others.doYourself("add-netrc-entry", WORDING.text("netrc", host, netrc(obstacle)));
            case WAIT -> Others.waitUntil(WORDING.text("recovered", host));
            case ASK -> Others.askOperatorOf(host, WORDING.text("why-declined", obstacle.url()));
        };
    }

    private static String netrc(Obstacle obstacle) {
        return obstacle.evidence().settings().netrc().path();
    }

    private static String words(Obstacle obstacle) {
        return obstacle.exchange()
                .flatMap(exchange -> exchange.text().lines().findFirst())
                .orElse("");
    }
}
