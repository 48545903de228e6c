package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoDebug;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A handshake that begins with a small message succeeds, and one that begins with a message larger than a packet does not. */
public final class LargeHelloRule implements Rule {
    private static final Wording WORDING = new Wording(LargeHelloRule.class);
    private static final double SWALLOWED = 0.96;
    private static final double CUT = 0.85;

    private static final Map<TlsOutcome, CauseId> CAUSES = Map.of(
            TlsOutcome.SILENT, Causes.NET_MTU_BLACKHOLE,
            TlsOutcome.RESET, Causes.NET_RESET,
            TlsOutcome.CLOSED, Causes.NET_RESET);

    /** A peer that is merely slow takes as long again, not many times as long. */
    private static final int MANY_TIMES = 4;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(TlsVariation.class)
                .filter(seen -> seen.difference() == TlsVariation.Difference.LARGE_HELLO)
                .filter(seen -> CAUSES.containsKey(seen.outcome()))
                .flatMap(large -> usual(evidence, large).map(small -> diagnose(evidence, small, large)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<TlsHandshake> usual(Evidence evidence, TlsVariation large) {
        return evidence.of(TlsHandshake.class)
                .filter(seen ->
                        seen.target().equals(large.target()) && seen.address().equals(large.address()))
                .filter(seen -> seen.outcome() == TlsOutcome.TRUSTED)
                .filter(seen -> large.outcome() != TlsOutcome.SILENT
                        || seen.elapsed().multipliedBy(MANY_TIMES).compareTo(large.elapsed()) < 0)
                .findFirst();
    }

    private static Diagnosis diagnose(Evidence evidence, TlsHandshake small, TlsVariation large) {
        String host = large.target().host();
        CauseId cause = CAUSES.getOrDefault(large.outcome(), Causes.NET_RESET);
        boolean swallowed = cause.equals(Causes.NET_MTU_BLACKHOLE);
        return Diagnosis.of(cause, WORDING.title(cause, host))
                .summary(WORDING.text(swallowed ? "large-hello" : "large-hello-cut", host))
                .subject(Subject.of(large.target()).withAddress(large.address()))
                .locus(Locus.PATH)
                .confidence(swallowed ? SWALLOWED : CUT)
                .evidence(small, large)
                .explains(FailingPath.failures(evidence))
                .ruledOut(Causes.TLS_SNI_RESET.value(), WORDING.text("same-name", host))
                .remedies(remedies(host, cause))
                .build();
    }

    private static List<Remedy> remedies(String host, CauseId cause) {
        List<Remedy> remedies = new ArrayList<>(List.of(GoDebug.smallerFirstMessage()));
        if (cause.equals(Causes.NET_MTU_BLACKHOLE)) {
            remedies.add(Others.doYourself("lower-mtu", WORDING.text("lower-mtu")));
        }
        remedies.add(Others.askNetworkTeam(WORDING.text("large-too", host)));
        return remedies;
    }
}
