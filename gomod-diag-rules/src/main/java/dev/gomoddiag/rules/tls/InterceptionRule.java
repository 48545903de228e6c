package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.List;
import java.util.Optional;

/** A middlebox signs certificates anew with an authority that go does not trust. */
public final class InterceptionRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(InterceptionRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return CertificateRule.bad(obstacle)
                .flatMap(handshake -> Interception.of(obstacle, handshake)
                        .map(interception -> diagnose(obstacle, handshake, interception)));
    }

    private static Diagnosis diagnose(Obstacle obstacle, TlsHandshake handshake, Interception interception) {
        String host = obstacle.target().host();
        List<TlsHandshake> seen = obstacle.evidence()
                .of(TlsHandshake.class)
                .filter(other -> interception.hosts().contains(other.serverName()))
                .filter(other -> other.outcome() == handshake.outcome())
                .toList();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.TLS_INTERCEPTED,
                        Layer.TLS,
                        seen,
                        host,
                        interception.issuer(),
                        String.join(", ", interception.hosts()))
                .confidence(obstacle.confidence(interception.confidence()))
                .locus(Locus.LOCAL_NETWORK)
                .ruledOut(Causes.TLS_EXPIRED.value(), WORDING.text("dates-fit"))
                .ruledOut(Causes.TLS_ROOTS_MISSING.value(), WORDING.text("not-public", interception.issuer()))
                .remedies(TrustFixes.imports(handshake))
                .remedy(Others.askNetworkTeam(WORDING.text("give-ca", interception.issuer())))
                .build();
    }
}
