package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WrongHost;
import java.util.List;
import java.util.Optional;

/** The peer's certificate, or its TLS as such, is at fault. */
public final class CertificateRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(CertificateRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        Optional<TlsHandshake> handshake = bad(obstacle);
        if (handshake.isPresent()) {
            TlsHandshake seen = handshake.get();
            return CertificateFault.of(seen.outcome())
                    .filter(fault -> !deeper(obstacle, seen))
                    .map(fault -> diagnose(obstacle, fault, List.of(seen), seen.leaf()));
        }
        boolean gitAlone = obstacle.byGit()
                && obstacle.handshakes().stream().anyMatch(seen -> seen.outcome() == TlsOutcome.TRUSTED);
        return obstacle.kind()
                .filter(kind -> !gitAlone)
                .flatMap(CertificateFault::of)
                .map(fault -> diagnose(obstacle, fault, obstacle.evidenceAt(Layer.TLS), Optional.empty()));
    }

    /** The first handshake with the peer of a failed step that got to no good end. */
    static Optional<TlsHandshake> bad(Obstacle obstacle) {
        return obstacle.kind().isEmpty()
                ? Optional.empty()
                : obstacle.handshakes().stream()
                        .filter(handshake -> handshake.outcome() != TlsOutcome.TRUSTED)
                        .findFirst();
    }

    private static boolean deeper(Obstacle obstacle, TlsHandshake handshake) {
        return !ReplacedRootsRule.replaced(obstacle).isEmpty()
                || Interception.of(obstacle, handshake).isPresent()
                || Clock.wrong(obstacle, handshake)
                || OldRoots.suspected(handshake)
                || WrongHost.confidence(obstacle, handshake).isPresent();
    }

    private static Diagnosis diagnose(
            Obstacle obstacle, CertificateFault fault, List<? extends Fact> seen, Optional<PeerCertificate> leaf) {
        CauseId cause = fault.cause();
        String host = obstacle.target().host();
        Diagnosis.Builder builder = obstacle.diagnosis(
                        WORDING,
                        cause,
                        Layer.TLS,
                        seen,
                        host,
                        leaf.map(PeerCertificate::issuer).orElse("?"),
                        leaf.map(certificate -> String.join(", ", certificate.names()))
                                .orElse("?"),
                        leaf.map(certificate -> certificate.notBefore().toString())
                                .orElse("?"),
                        leaf.map(certificate -> certificate.notAfter().toString())
                                .orElse("?"))
                .locus(fault.locus())
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("connected", host));
        if (leaf.isPresent()) {
            builder.ruledOut(Causes.TLS_INTERCEPTED.value(), WORDING.text("no-sign", host));
        }
        return builder.remedies(TrustFixes.of(obstacle, fault, seen)).build();
    }
}
