package dev.gomoddiag.fact;

import java.time.Instant;
import java.util.List;

/**
 * A certificate as a peer presented it.
 *
 * @param names the DNS names and addresses it is for
 * @param sha256 fingerprint in lower-case hex
 * @param pem the certificate itself, so that a remedy can name it exactly
 */
public record PeerCertificate(
        String subject,
        String issuer,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        String signatureAlgorithm,
        String sha256,
        String pem) {
    public PeerCertificate {
        names = List.copyOf(names);
    }

    public boolean selfIssued() {
        return subject.equals(issuer);
    }
}
