package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.TlsCut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ClientHello for this name is cut or swallowed on the way, while other names pass. */
public final class SelectiveCutRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(SelectiveCutRule.class);
    private static final double SAME_ADDRESS_OTHER_NAME = 0.96;
    private static final double OTHER_HOST = 0.7;
    private static final String NEUTRAL = "www.example.com";

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.kind().isPresent() && TlsCut.selective(obstacle)
                ? Optional.of(diagnose(obstacle))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        List<TlsHandshake> cut = TlsCut.of(obstacle);
        List<TlsVariation> neutral = TlsCut.variations(obstacle, TlsVariation.Difference.NEUTRAL_NAME).stream()
                .filter(TlsVariation::answered)
                .toList();
        List<TlsHandshake> passed = neutral.isEmpty() ? TlsCut.passed(obstacle) : List.of();
        List<Fact> seen =
                Stream.of(cut, neutral, passed).<Fact>flatMap(List::stream).toList();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.TLS_SNI_RESET,
                        Layer.TLS,
                        seen,
                        obstacle.target().host(),
                        passed.stream()
                                .map(TlsHandshake::serverName)
                                .findFirst()
                                .orElse(NEUTRAL))
                .confidence(obstacle.confidence(neutral.isEmpty() ? OTHER_HOST : SAME_ADDRESS_OTHER_NAME))
                .locus(Locus.PATH)
                .ruledOut(
                        Causes.NET_TIMEOUT.value(),
                        WORDING.text("connected", obstacle.target().host()))
                .remedies(Detours.around(obstacle))
                .build();
    }
}
