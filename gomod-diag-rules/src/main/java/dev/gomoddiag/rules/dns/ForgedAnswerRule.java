package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.NameLookup.Source;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.TlsCut;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on the way answers in the place of a name server: over TCP the same server gives other addresses, and the true
 * host is there.
 */
public final class ForgedAnswerRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ForgedAnswerRule.class);
    private static final double PROVEN_BY_TLS = 0.97;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        return obstacle.kind().isEmpty() || obstacle.forwardProxy().isPresent()
                ? Optional.empty()
                : obstacle.lookups(host)
                        .filter(lookup -> lookup.source() == Source.NAME_SERVER)
                        .flatMap(forged ->
                                genuine(obstacle, forged).stream().map(genuine -> diagnose(obstacle, forged, genuine)))
                        .findFirst();
    }

    /** What proves an answer forged: the lookup over TCP and the handshake at its address. */
    private record Genuine(NameLookup lookup, TlsVariation there) {}

    private static Optional<Genuine> genuine(Obstacle obstacle, NameLookup forged) {
        return obstacle.lookups(forged.host())
                .filter(lookup -> lookup.source() == Source.NAME_SERVER_TCP)
                .filter(lookup -> lookup.server().equals(forged.server()))
                .filter(lookup -> Collections.disjoint(lookup.addresses(), forged.addresses()))
                .flatMap(lookup -> TlsCut.variations(obstacle, TlsVariation.Difference.OTHER_ADDRESS).stream()
                        .filter(there -> there.outcome() == TlsOutcome.TRUSTED)
                        .filter(there -> lookup.addresses().contains(there.address()))
                        .map(there -> new Genuine(lookup, there)))
                .findFirst();
    }

    private static Diagnosis diagnose(Obstacle obstacle, NameLookup forged, Genuine genuine) {
        String host = forged.host();
        return obstacle.diagnosis(
                        WORDING,
                        Causes.DNS_HIJACKED_INJECTED,
                        Layer.NAME,
                        List.<Fact>of(forged, genuine.lookup(), genuine.there()),
                        host,
                        forged.server(),
                        String.join(", ", forged.addresses()),
                        genuine.there().address())
                .confidence(obstacle.confidence(PROVEN_BY_TLS))
                .subject(obstacle.subject().withAddress(forged.addresses().get(0)))
                .locus(Locus.PATH)
                .ruledOut(Causes.DNS_HOSTS_OVERRIDE.value(), WORDING.text("not-in-hosts", host))
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("not-its-address", host))
                .remedies(Detours.otherServers(obstacle))
                .remedies(NameServerFixes.overTcp(obstacle))
                .remedies(NameServerFixes.another(obstacle))
                .build();
    }
}
