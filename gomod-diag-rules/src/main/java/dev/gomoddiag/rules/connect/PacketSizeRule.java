package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.TlsCut;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Large packets vanish on the way, without the message that would tell their sender to make smaller ones (RFC 2923). */
public final class PacketSizeRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(PacketSizeRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return obstacle.kind().isPresent() && TlsCut.bySize(obstacle)
                ? Optional.of(diagnose(obstacle))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<Fact> seen = Stream.of(
                        TlsCut.of(obstacle),
                        TlsCut.variations(obstacle, TlsVariation.Difference.NEUTRAL_NAME),
                        TlsCut.variations(obstacle, TlsVariation.Difference.SMALL_PACKETS))
                .<Fact>flatMap(List::stream)
                .toList();
        return obstacle.diagnosis(WORDING, Causes.NET_MTU_BLACKHOLE, Layer.CONNECT, seen, host)
                .locus(Locus.PATH)
                .ruledOut(Causes.TLS_SNI_RESET.value(), WORDING.text("any-name", host))
                .ruledOut(Causes.NET_HANG.value(), WORDING.text("small-answered", host))
                .remedy(Others.doYourself("lower-mtu", WORDING.text("lower-mtu")))
                .remedies(Detours.around(obstacle))
                .build();
    }
}
