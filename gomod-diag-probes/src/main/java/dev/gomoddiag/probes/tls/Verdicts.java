package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.trust.GoTrust;
import dev.gomoddiag.probes.trust.PeerCertificates;
import dev.gomoddiag.probes.trust.TrustVerdict;
import dev.gomoddiag.settings.TrustSettings;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Turns handshakes into facts. Thread-safe.
 *
 * <p>Whether an unknown issuer is a missing intermediate may be known only from what other servers presented, so such
 * handshakes are held back until all are done.
 */
final class Verdicts {
    private static final Set<TlsOutcome> NOT_TRUSTED =
            EnumSet.of(TlsOutcome.UNTRUSTED, TlsOutcome.MISSING_INTERMEDIATE);

    private final ProbeContext context;
    private final GoTrust trust;
    private final GoTrust system;
    private final Set<X509Certificate> seen = ConcurrentHashMap.newKeySet();
    private final Queue<Peer.Attempt> undecided = new ConcurrentLinkedQueue<>();

    Verdicts(ProbeContext context) {
        this.context = context;
        this.trust = GoTrust.of(context);
        this.system = GoTrust.of(context, context.settings().trust().system());
    }

    void add(Peer.Attempt attempt) {
        seen.addAll(attempt.chain());
        if (attempt.chain().isEmpty()) {
            context.saw(fact(
                    attempt,
                    new TrustVerdict(attempt.ended().outcome(), attempt.ended().words())));
            return;
        }
        TrustVerdict verdict = judge(attempt, List.of());
        if (verdict.outcome() == TlsOutcome.UNTRUSTED) {
            undecided.add(attempt);
        } else {
            context.saw(fact(attempt, verdict));
        }
        if (NOT_TRUSTED.contains(verdict.outcome())) {
            compare(attempt);
        }
    }

    /** Whether the chain is in order but for the roots that SSL_CERT_FILE or SSL_CERT_DIR put in the place of all others. */
    private void compare(Peer.Attempt attempt) {
        TrustSettings roots = context.settings().trust();
        Peer peer = attempt.peer();
        if (!roots.go().equals(roots.system())
                && system.judge(attempt.chain(), peer.target().host(), context.now())
                        .trusted()) {
            context.saw(new TlsVariation(
                    peer.target(),
                    peer.shownAddress(),
                    TlsVariation.Difference.SYSTEM_ROOTS,
                    TlsOutcome.TRUSTED,
                    attempt.elapsed(),
                    ""));
        }
    }

    /** Decides what was held back. */
    void settle() {
        for (Peer.Attempt held = undecided.poll(); held != null; held = undecided.poll()) {
            context.saw(fact(held, judge(held, seen)));
        }
    }

    /** Go judges the chain in the midst of the handshake, so a bad one is what it reports, whatever would have followed. */
    private TrustVerdict judge(Peer.Attempt attempt, Collection<X509Certificate> elsewhere) {
        TrustVerdict verdict =
                trust.judge(attempt.chain(), attempt.peer().target().host(), context.now(), elsewhere);
        return verdict.trusted() && !attempt.completed()
                ? new TrustVerdict(attempt.ended().outcome(), attempt.ended().words())
                : verdict;
    }

    private static TlsHandshake fact(Peer.Attempt attempt, TrustVerdict verdict) {
        Peer peer = attempt.peer();
        return new TlsHandshake(
                peer.target(),
                peer.shownAddress(),
                peer.target().host(),
                verdict.outcome(),
                PeerCertificates.of(attempt.chain()),
                attempt.elapsed(),
                verdict.words());
    }
}
