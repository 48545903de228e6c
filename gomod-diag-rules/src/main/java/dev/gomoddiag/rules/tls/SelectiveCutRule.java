package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.TlsHandshake;
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
    private static final double OTHER_HOST = 0.8;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.kind().isPresent() && TlsCut.selective(obstacle)
                ? Optional.of(diagnose(obstacle))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        List<TlsHandshake> cut = TlsCut.of(obstacle);
        List<TlsHandshake> passed = TlsCut.passed(obstacle);
        boolean sameAddress = passed.stream()
                .anyMatch(other -> cut.stream().anyMatch(own -> own.address().equals(other.address())));
        List<Fact> seen = Stream.<Fact>concat(cut.stream(), passed.stream()).toList();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.TLS_SNI_RESET,
                        Layer.TLS,
                        seen,
                        obstacle.target().host(),
                        passed.get(0).serverName())
                .confidence(obstacle.confidence(sameAddress ? SAME_ADDRESS_OTHER_NAME : OTHER_HOST))
                .locus(Locus.PATH)
                .ruledOut(
                        Causes.NET_TIMEOUT.value(),
                        WORDING.text("connected", obstacle.target().host()))
                .remedies(Detours.around(obstacle))
                .build();
    }
}
