package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's clock is wrong, so that good certificates look expired or not yet valid. */
public final class ClockRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ClockRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return CertificateRule.bad(obstacle)
                .filter(handshake -> Clock.wrong(obstacle, handshake))
                .map(handshake -> diagnose(obstacle, handshake));
    }

    private static Diagnosis diagnose(Obstacle obstacle, TlsHandshake handshake) {
        List<Fact> seen = Stream.<Fact>concat(
                        Clock.all(obstacle).stream().filter(other -> other.outcome() == handshake.outcome()),
                        obstacle.evidence()
                                .of(HttpExchange.class)
                                .filter(exchange -> exchange.date().isPresent()))
                .toList();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.TLS_CLOCK_SKEW,
                        Layer.ROUTE,
                        seen,
                        obstacle.target().host(),
                        handshake
                                .leaf()
                                .map(leaf -> leaf.notBefore().toString())
                                .orElse("?"),
                        handshake.leaf().map(leaf -> leaf.notAfter().toString()).orElse("?"))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.TLS_EXPIRED.value(), WORDING.text("others-disagree"))
                .remedy(Others.doYourself("set-clock", WORDING.text("set-clock")))
                .build();
    }
}
