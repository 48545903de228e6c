package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.module.AddressLiteral;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import java.util.Map;
import java.util.Optional;

/** The name servers give a public host an address that no public host has. */
public final class HijackRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(HijackRule.class);

    private static final Map<AddressKind, CauseId> CAUSES = Map.of(
            AddressKind.LOOPBACK, Causes.DNS_HIJACKED_LOOPBACK,
            AddressKind.ZERO, Causes.DNS_HIJACKED_ZERO,
            AddressKind.PRIVATE, Causes.DNS_HIJACKED_PRIVATE,
            AddressKind.STAND_IN, Causes.DNS_HIJACKED_PRIVATE);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        boolean applies = obstacle.kind().isPresent()
                && obstacle.forwardProxy().isEmpty()
                && !Hosts.privateName(host)
                && !AddressLiteral.is(host)
                && obstacle.evidence().settings().hosts().entriesFor(host).isEmpty();
        return applies ? obstacle.lookup().flatMap(lookup -> diagnose(obstacle, lookup)) : Optional.empty();
    }

    private static Optional<Diagnosis> diagnose(Obstacle obstacle, NameLookup lookup) {
        String host = lookup.host();
        return kind(lookup)
                .filter(kind -> plausible(kind, host))
                .map(CAUSES::get)
                .map(cause -> obstacle.diagnosis(
                                WORDING,
                                cause,
                                Layer.NAME,
                                obstacle.lookups(host)
                                        .filter(other -> other.outcome() == LookupOutcome.ANSWERED)
                                        .toList(),
                                host,
                                String.join(", ", lookup.addresses()),
                                lookup.server())
                        .subject(obstacle.subject()
                                .withAddress(lookup.addresses().get(0)))
                        .locus(Locus.LOCAL_NETWORK)
                        .ruledOut(Causes.DNS_HOSTS_OVERRIDE.value(), WORDING.text("not-in-hosts", host))
                        .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("not-its-address", host))
                        .remedies(NameServerFixes.another(obstacle))
                        .remedies(Detours.otherServers(obstacle))
                        .build());
    }

    // companies do give their own servers private addresses under public names
    private static boolean plausible(AddressKind kind, String host) {
        return kind != AddressKind.PRIVATE || Hosts.wellKnown(host);
    }

    private static Optional<AddressKind> kind(NameLookup lookup) {
        return lookup.addresses().stream()
                .map(AddressKind::of)
                .distinct()
                .reduce((one, other) -> AddressKind.PUBLIC)
                .filter(CAUSES::containsKey);
    }
}
