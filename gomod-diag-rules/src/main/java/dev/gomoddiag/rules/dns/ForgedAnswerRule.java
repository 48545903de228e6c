package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.LookupOutcome;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody on the way answers in the place of a name server: over TCP the same server gives other addresses, and the true
 * host is there, while no datagram ever tells them.
 */
public final class ForgedAnswerRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ForgedAnswerRule.class);
    private static final double PROVEN_BY_TLS = 0.97;

    /** A name server that gives a few sites in turn, or at random, has given the one of the TCP answer by then. */
    private static final int ENOUGH = 4;

    private static final Set<Source> BY_DATAGRAM = Set.of(Source.NAME_SERVER, Source.GO);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        return obstacle.kind().isEmpty() || obstacle.forwardProxy().isPresent()
                ? Optional.empty()
                : obstacle.lookups(host)
                        .filter(lookup -> lookup.source() == Source.NAME_SERVER_TCP)
                        .flatMap(overTcp -> proof(obstacle, overTcp).stream())
                        .findFirst()
                        .map(proof -> diagnose(obstacle, proof));
    }

    /** What proves answers forged: all that came by datagram, the one over TCP, and the handshake at its address. */
    private record Proof(List<NameLookup> forged, NameLookup genuine, TlsVariation there) {
        List<String> addresses() {
            return forged.stream()
                    .flatMap(lookup -> lookup.addresses().stream())
                    .distinct()
                    .toList();
        }
    }

    private static Optional<Proof> proof(Obstacle obstacle, NameLookup overTcp) {
        List<NameLookup> datagrams = obstacle.lookups(overTcp.host())
                .filter(lookup -> BY_DATAGRAM.contains(lookup.source()))
                .filter(lookup -> lookup.server().equals(overTcp.server()))
                .filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED)
                .toList();
        return trustedAt(obstacle, overTcp.addresses())
                .map(there -> new Proof(datagrams, overTcp, there))
                .filter(proof -> proof.forged().size() >= ENOUGH)
                .filter(proof -> proof.forged().stream().noneMatch(overTcp::sharesAddress))
                // a site beside the dead one
                .filter(proof -> trustedAt(obstacle, proof.addresses()).isEmpty());
    }

    private static Optional<TlsVariation> trustedAt(Obstacle obstacle, List<String> addresses) {
        return TlsCut.variations(obstacle, TlsVariation.Difference.OTHER_ADDRESS).stream()
                .filter(there -> there.outcome() == TlsOutcome.TRUSTED)
                .filter(there -> addresses.contains(there.address()))
                .findFirst();
    }

    private static Diagnosis diagnose(Obstacle obstacle, Proof proof) {
        String host = proof.genuine().host();
        List<Fact> seen = new ArrayList<>(proof.forged());
        seen.add(proof.genuine());
        seen.add(proof.there());
        return obstacle.diagnosis(
                        WORDING,
                        Causes.DNS_HIJACKED_INJECTED,
                        Layer.NAME,
                        seen,
                        host,
                        proof.genuine().server(),
                        String.join(", ", proof.addresses()),
                        proof.there().address())
                .confidence(obstacle.confidence(PROVEN_BY_TLS))
                .subject(obstacle.subject().withAddress(proof.addresses().get(0)))
                .locus(Locus.PATH)
                .ruledOut(Causes.DNS_HOSTS_OVERRIDE.value(), WORDING.text("not-in-hosts", host))
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("not-its-address", host))
                .remedies(Detours.otherServers(obstacle))
                .remedies(NameServerFixes.overTcp(obstacle))
                .remedies(NameServerFixes.another(obstacle))
                .build();
    }
}
