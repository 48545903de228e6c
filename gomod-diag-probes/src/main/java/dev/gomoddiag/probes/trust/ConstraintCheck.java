package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.TlsOutcome;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of RFC 5280 that concern a path as a whole, name constraints above all, left to the JDK. */
final class ConstraintCheck {
    private ConstraintCheck() {}

    /**
     * What is wrong with a path whose signatures and dates are sound; empty when nothing is.
     *
     * @param path ends with a root
     */
    static Optional<TrustVerdict> of(List<X509Certificate> path, Instant now) {
        if (path.size() == 1) {
            return Optional.empty();
        }
        try {
            TrustAnchor anchor = new TrustAnchor(path.get(path.size() - 1), null);
            PKIXParameters parameters = new PKIXParameters(Set.of(anchor));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            CertPathValidator.getInstance("PKIX")
                    .validate(factory.generateCertPath(path.subList(0, path.size() - 1)), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException e) {
            boolean weak = e.getReason() == CertPathValidatorException.BasicReason.ALGORITHM_CONSTRAINED;
            return Optional.of(
                    weak
                            ? TrustVerdict.unknownAuthority(TlsOutcome.WEAK_SIGNATURE)
                            : new TrustVerdict(TlsOutcome.UNTRUSTED, "x509: " + e.getMessage()));
        } catch (CertificateException | InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM cannot validate a certificate path", e);
        }
    }
}
