package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;

/** A certificate of a public authority is not trusted here: the list of roots is too old. */
public final class OldRootsRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(OldRootsRule.class);
    private static final double BY_ITS_NAME = 0.8;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return CertificateRule.bad(obstacle)
                .filter(OldRoots::suspected)
                .filter(handshake -> Interception.of(obstacle, handshake).isEmpty())
                .map(handshake -> diagnose(obstacle, handshake));
    }

    private static Diagnosis diagnose(Obstacle obstacle, TlsHandshake handshake) {
        String issuer = handshake.leaf().map(PeerCertificate::issuer).orElse("?");
        return obstacle.diagnosis(
                        WORDING,
                        Causes.TLS_ROOTS_MISSING,
                        Layer.TLS,
                        List.of(handshake),
                        obstacle.target().host(),
                        issuer)
                .confidence(obstacle.confidence(BY_ITS_NAME))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.TLS_INTERCEPTED.value(), WORDING.text("public-issuer", issuer))
                .remedies(TrustFixes.roots(obstacle))
                .build();
    }
}
