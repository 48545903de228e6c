package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.fix.Others;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The name servers do answer, so late that every new name costs seconds. */
public final class SlowLookupRule implements Rule {
    private static final Wording WORDING = new Wording(SlowLookupRule.class);
    private static final Duration LATE = Duration.ofMillis(1500);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        List<NameLookup> late = evidence.of(NameLookup.class)
                .filter(lookup -> lookup.source() == NameLookup.Source.GO)
                .filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED)
                .filter(lookup -> lookup.elapsed().compareTo(LATE) > 0)
                .toList();
        return late.isEmpty() ? List.of() : List.of(diagnose(evidence, late));
    }

    private static Diagnosis diagnose(Evidence evidence, List<NameLookup> late) {
        NameLookup first = late.get(0);
        return Diagnosis.of(Causes.DNS_SLOW, WORDING.title(Causes.DNS_SLOW, first.host()))
                .summary(WORDING.summary(
                        Causes.DNS_SLOW,
                        first.host(),
                        first.server(),
                        first.elapsed().toMillis()))
                .severity(Severity.DEGRADING)
                .subject(Subject.ofHost(first.host()))
                .locus(Locus.LOCAL_NETWORK)
                .confidence(0.8)
                .evidence(late)
                .ruledOut(Causes.DNS_TIMEOUT.value(), WORDING.text("answered-late", first.host()))
                .remedies(ModuleProxies.without(
                        evidence, late.stream().map(NameLookup::host).collect(Collectors.toSet())))
                .remedy(Others.askNetworkTeam(WORDING.text("faster-name-servers")))
                .build();
    }
}
