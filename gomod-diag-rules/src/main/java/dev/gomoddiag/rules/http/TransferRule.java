package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WebPage;
import java.util.Optional;

/** Redirects that lead nowhere, and bodies that end too early. */
public final class TransferRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(TransferRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.kind()
                .flatMap(TransferFault::of)
                .or(() -> Optional.of(TransferFault.REDIRECT)
                        .filter(fault -> leadsNowhere(obstacle) || leadsToNobody(obstacle)))
                .filter(fault -> !StorageRule.applies(obstacle))
                .map(fault -> diagnose(obstacle, fault));
    }

    // a redirect without Location is an answer for net/http, and one that go cannot use
    private static boolean leadsNowhere(Obstacle obstacle) {
        return obstacle.kind().isEmpty()
                && obstacle.status().orElse(0) / 100 == 3
                && WebPage.of(obstacle).isEmpty();
    }

    private static boolean leadsToNobody(Obstacle obstacle) {
        return obstacle.failedBy(FailureKind.NAME_NOT_FOUND)
                && obstacle.lookup().isEmpty()
                && obstacle.exchange()
                        .filter(exchange -> !exchange.redirects().isEmpty())
                        .isPresent();
    }

    private static Diagnosis diagnose(Obstacle obstacle, TransferFault fault) {
        String host = obstacle.target().host();
        String words = obstacle.exchange()
                .map(exchange ->
                        leadsNowhere(obstacle) ? exchange.status().getAsInt() + " without Location" : exchange.text())
                .orElse("");
        return obstacle.diagnosis(
                        WORDING,
                        fault.cause(),
                        Layer.ANSWER,
                        obstacle.evidenceAt(Layer.ANSWER),
                        host,
                        obstacle.url(),
                        words)
                .locus(fault == TransferFault.REDIRECT ? Locus.SERVER : Locus.PATH)
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("began", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(
                        fault == TransferFault.REDIRECT
                                ? Others.askOperatorOf(host, WORDING.text("mend-redirect"))
                                : Others.waitUntil(WORDING.text("transfer-may-work")))
                .build();
    }
}
