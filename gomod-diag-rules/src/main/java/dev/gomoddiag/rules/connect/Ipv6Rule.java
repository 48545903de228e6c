package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A peer's IPv6 addresses accept nothing, or accept and then stay silent, while its IPv4 addresses work. Go prefers IPv6;
 * it goes on to IPv4 after 300 ms where the connect hangs, but never once an IPv6 connection is open (net/dial.go).
 */
public final class Ipv6Rule implements Rule {
    private static final Wording WORDING = new Wording(Ipv6Rule.class);
    private static final double CUT_AFTER_CONNECT = 0.93;
    private static final double SLOWED = 0.8;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        Stream<Diagnosis> cut = evidence.of(TlsHandshake.class)
                .filter(handshake ->
                        v6(handshake.address()) && handshake.outcome().cut())
                .flatMap(bad -> good(evidence, bad).map(good -> cut(evidence, bad, good)).stream());
        Stream<Diagnosis> slowed = evidence.of(TcpAttempt.class)
                .filter(attempt -> v6(attempt.address()) && attempt.outcome() == ConnectOutcome.TIMED_OUT)
                .flatMap(bad -> good(evidence, bad).map(good -> slowed(bad, good)).stream());
        return Stream.concat(cut, slowed).limit(1).toList();
    }

    private static Optional<TlsHandshake> good(Evidence evidence, TlsHandshake bad) {
        return evidence.of(TlsHandshake.class)
                .filter(other -> other.target().host().equals(bad.target().host()))
                .filter(other -> !v6(other.address()) && !other.address().isEmpty())
                .filter(other -> other.outcome() == TlsOutcome.TRUSTED)
                .findFirst();
    }

    private static Optional<TcpAttempt> good(Evidence evidence, TcpAttempt bad) {
        return evidence.of(TcpAttempt.class)
                .filter(other -> other.target().host().equals(bad.target().host()))
                .filter(other -> !v6(other.address()) && other.outcome() == ConnectOutcome.CONNECTED)
                .findFirst();
    }

    private static boolean v6(String literal) {
        return literal.indexOf(':') >= 0;
    }

    private static Diagnosis cut(Evidence evidence, TlsHandshake bad, TlsHandshake good) {
        return start(bad.target(), bad.address(), good.address(), List.of(bad, good))
                .confidence(CUT_AFTER_CONNECT)
                .explains(FailingPath.failures(evidence))
                .build();
    }

    private static Diagnosis slowed(TcpAttempt bad, TcpAttempt good) {
        return start(bad.target(), bad.address(), good.address(), List.of(bad, good))
                .severity(Severity.DEGRADING)
                .confidence(SLOWED)
                .build();
    }

    private static Diagnosis.Builder start(Target target, String bad, String good, List<? extends Fact> seen) {
        String host = target.host();
        String line = good + " " + host;
        return Diagnosis.of(Causes.NET_IPV6_BROKEN, WORDING.title(Causes.NET_IPV6_BROKEN, host))
                .summary(WORDING.summary(Causes.NET_IPV6_BROKEN, host, bad, good))
                .subject(Subject.of(target).withAddress(bad))
                .locus(Locus.LOCAL_NETWORK)
                .evidence(seen)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("v4-works", host))
                .remedy(Fix.ofEdit(
                        "pin-ipv4", WORDING.text("pin-ipv4", host, good), "/etc/hosts", List.of(), List.of(line)))
                .remedy(Others.askNetworkTeam(WORDING.text("mend-v6")));
    }
}
