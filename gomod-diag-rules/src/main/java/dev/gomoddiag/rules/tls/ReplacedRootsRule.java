package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.TlsCut;
import java.util.List;
import java.util.Optional;

/** A variable puts other roots in the place of the system's, which would do. */
public final class ReplacedRootsRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ReplacedRootsRule.class);
    private static final double BOTH_JUDGED = 0.97;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        List<TlsVariation> trusted = replaced(obstacle);
        return trusted.isEmpty() ? Optional.empty() : Optional.of(diagnose(obstacle, trusted));
    }

    /** The chains that the system's roots vouch for and go's do not. */
    static List<TlsVariation> replaced(Obstacle obstacle) {
        return obstacle.byGit() || CertificateRule.bad(obstacle).isEmpty()
                ? List.of()
                : TlsCut.variations(obstacle, TlsVariation.Difference.SYSTEM_ROOTS).stream()
                        .toList();
    }

    private static Diagnosis diagnose(Obstacle obstacle, List<TlsVariation> trusted) {
        String host = obstacle.target().host();
        return obstacle.diagnosis(WORDING, Causes.TLS_ROOTS_MISSING, Layer.ROUTE, trusted, host)
                .summary(WORDING.text("roots-replaced", host))
                .confidence(obstacle.confidence(BOTH_JUDGED))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.TLS_INTERCEPTED.value(), WORDING.text("by-public-authority", host))
                .remedies(TrustFixes.roots(obstacle))
                .build();
    }
}
