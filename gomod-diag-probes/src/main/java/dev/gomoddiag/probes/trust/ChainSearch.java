package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.TlsOutcome;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for a way from a certificate to a root, over the others a peer sent, in any order (crypto/x509, buildChains). */
final class ChainSearch {
    /** As maxChainSignatureChecks of crypto/x509: a peer cannot make us check signatures for ever. */
    private static final int MAX_CHECKS = 100;

    private static final int V3 = 3;

    private final RootPool roots;
    private final List<X509Certificate> others;
    private final Instant now;
    private int checks;
    private Optional<TrustVerdict> problem = Optional.empty();

    ChainSearch(RootPool roots, Collection<X509Certificate> others, Instant now) {
        this.roots = roots;
        this.others = List.copyOf(others);
        this.now = now;
    }

    /** The certificates from this one up to a root, both included; empty when there is no such way. */
    Optional<List<X509Certificate>> from(X509Certificate leaf) {
        if (roots.contains(PeerCertificates.encoded(leaf))) {
            return Optional.of(List.of(leaf));
        }
        return onward(List.of(leaf));
    }

    /** Why the first candidate that would have led on was refused; empty when there was no candidate. */
    Optional<TrustVerdict> problem() {
        return problem;
    }

    private Optional<List<X509Certificate>> onward(List<X509Certificate> path) {
        X509Certificate last = path.get(path.size() - 1);
        for (X509Certificate root : roots.issuersOf(last)) {
            if (signs(root, last, path.size())) {
                return Optional.of(joined(path, root));
            }
        }
        for (X509Certificate other : others) {
            boolean fits = other.getSubjectX500Principal().equals(last.getIssuerX500Principal());
            if (fits && !path.contains(other) && signs(other, last, path.size())) {
                Optional<List<X509Certificate>> found = onward(joined(path, other));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static List<X509Certificate> joined(List<X509Certificate> path, X509Certificate next) {
        List<X509Certificate> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    private boolean signs(X509Certificate parent, X509Certificate child, int depth) {
        if (++checks > MAX_CHECKS) {
            return false;
        }
        Optional<TrustVerdict> refusal = refusal(parent, child, depth);
        problem = problem.or(() -> refusal);
        return refusal.isEmpty();
    }

    private Optional<TrustVerdict> refusal(X509Certificate parent, X509Certificate child, int depth) {
        if (weak(child)) {
            return Optional.of(TrustVerdict.unknownAuthority(TlsOutcome.WEAK_SIGNATURE));
        }
        boolean authority = parent.getVersion() < V3 || parent.getBasicConstraints() >= depth - 1;
        if (!authority) {
            return Optional.of(TrustVerdict.unknownAuthority(TlsOutcome.UNTRUSTED));
        }
        try {
            child.verify(parent.getPublicKey());
        } catch (GeneralSecurityException e) {
            return Optional.of(TrustVerdict.unknownAuthority(TlsOutcome.UNTRUSTED));
        }
        return outOfDate(parent, now);
    }

    /** Go refuses SHA-1 and MD5 signatures, but not on a root, whose signature proves nothing. */
    static boolean weak(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT).replace("-", "");
        return algorithm.contains("SHA1") || algorithm.contains("MD5") || algorithm.contains("MD2");
    }

    /** Go's complaint about the validity period; empty when {@code now} is in it. */
    static Optional<TrustVerdict> outOfDate(X509Certificate certificate, Instant now) {
        String prefix = "x509: certificate has expired or is not yet valid: current time " + now;
        try {
            certificate.checkValidity(Date.from(now));
            return Optional.empty();
        } catch (CertificateExpiredException e) {
            Instant end = certificate.getNotAfter().toInstant();
            return Optional.of(new TrustVerdict(TlsOutcome.EXPIRED, prefix + " is after " + end));
        } catch (CertificateNotYetValidException e) {
            Instant start = certificate.getNotBefore().toInstant();
            return Optional.of(new TrustVerdict(TlsOutcome.NOT_YET_VALID, prefix + " is before " + start));
        }
    }
}
