package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.settings.TrustSettings;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges chains of certificates as go does on one machine (crypto/x509, Certificate.Verify). Thread-safe.
 *
 * <p>On Windows and macOS, where go leaves it to the system, the roots are those of the system's stores as Java sees them.
 */
public final class GoTrust {
    /** serverAuth and anyExtendedKeyUsage. */
    private static final Set<String> SERVER_USAGES = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private final GoRootFiles roots;

    private GoTrust(GoRootFiles roots) {
        this.roots = roots;
    }

    /** The trust of the probe's machine; its files are read when a chain is judged, once. */
    public static GoTrust of(ProbeContext context) {
        return new GoTrust(
                new GoRootFiles(context.host(), context.settings().trust().go()));
    }

    /** The same judgement with other roots, as another client of the machine may have them. */
    public static GoTrust of(ProbeContext context, TrustSettings.GoRoots roots) {
        return new GoTrust(new GoRootFiles(context.host(), roots));
    }

    /**
     * Go's verdict on what a server presented.
     *
     * @param chain the server's own certificate first; not empty
     */
    public TrustVerdict judge(List<X509Certificate> chain, String host, Instant now) {
        return judge(chain, host, now, List.of());
    }

    /**
     * As {@link #judge(List, String, Instant)}; an intermediate that the server did not send and that is among
     * {@code elsewhere}, seen at other servers, proves that it is missing.
     */
    public TrustVerdict judge(
            List<X509Certificate> chain, String host, Instant now, Collection<X509Certificate> elsewhere) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        X509Certificate leaf = chain.get(0);
        return ChainSearch.outOfDate(leaf, second)
                .or(() -> HostnameRule.complaint(SubjectNames.of(leaf), host)
                        .map(words -> new TrustVerdict(TlsOutcome.HOSTNAME_MISMATCH, words)))
                .orElseGet(() -> judgeChain(chain, second, elsewhere));
    }

    private TrustVerdict judgeChain(List<X509Certificate> chain, Instant now, Collection<X509Certificate> elsewhere) {
        X509Certificate leaf = chain.get(0);
        Optional<TrustVerdict> problem = Optional.empty();
        for (RootPool pool : roots.pools()) {
            ChainSearch search = new ChainSearch(pool, chain, now);
            Optional<List<X509Certificate>> path = search.from(leaf);
            if (path.isPresent()) {
                return ConstraintCheck.of(path.get(), now).or(() -> usage(leaf)).orElse(TrustVerdict.TRUSTED);
            }
            problem = problem.or(search::problem);
        }
        if (roots.all().isEmpty()) {
            return TrustVerdict.unknownAuthority(TlsOutcome.ROOTS_MISSING);
        }
        return problem.orElseGet(() -> TrustVerdict.unknownAuthority(withoutIssuer(chain, now, elsewhere)));
    }

    /** Why a chain with sound signatures ends at nothing trusted. */
    private TlsOutcome withoutIssuer(List<X509Certificate> chain, Instant now, Collection<X509Certificate> elsewhere) {
        X509Certificate top = top(chain);
        if (selfIssued(top)) {
            return top.equals(chain.get(0)) ? TlsOutcome.SELF_SIGNED : TlsOutcome.UNTRUSTED;
        }
        List<X509Certificate> more = new ArrayList<>(chain);
        more.addAll(elsewhere);
        boolean missing = IssuerHints.publishesIssuer(top)
                || IssuerHints.organization(top).filter(roots.all()::mentions).isPresent()
                || new ChainSearch(roots.all(), more, now).from(chain.get(0)).isPresent();
        return missing ? TlsOutcome.MISSING_INTERMEDIATE : TlsOutcome.UNTRUSTED;
    }

    /** The last certificate that the chain's own leads to. */
    private static X509Certificate top(List<X509Certificate> chain) {
        X509Certificate top = chain.get(0);
        List<X509Certificate> left = new ArrayList<>(chain.subList(1, chain.size()));
        for (Optional<X509Certificate> next = parent(top, left); next.isPresent(); next = parent(top, left)) {
            top = next.get();
            left.remove(top);
        }
        return top;
    }

    private static Optional<X509Certificate> parent(X509Certificate child, List<X509Certificate> among) {
        return among.stream()
                .filter(other -> other.getSubjectX500Principal().equals(child.getIssuerX500Principal()))
                .findFirst();
    }

    private static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static Optional<TrustVerdict> usage(X509Certificate leaf) {
        try {
            List<String> usages = leaf.getExtendedKeyUsage();
            if (usages == null || usages.stream().anyMatch(SERVER_USAGES::contains)) {
                return Optional.empty();
            }
        } catch (CertificateParsingException e) {
            // An extension that cannot be read allows nothing.
        }
        return Optional.of(
                new TrustVerdict(TlsOutcome.UNTRUSTED, "x509: certificate specifies an incompatible key usage"));
    }
}
