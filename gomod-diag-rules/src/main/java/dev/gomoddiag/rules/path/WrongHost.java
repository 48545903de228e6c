package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.module.AddressLiteral;
import java.util.List;
import java.util.Optional;

/** A peer whose certificate is for other names: is it another's machine, or the right one with a wrong certificate? */
public final class WrongHost {
    private static final double OWNER_FOUND = 0.95;
    private static final double OTHERS_REACH_THE_RIGHT_ONE = 0.96;
    private static final double FOREIGN_NAMES = 0.75;

    private WrongHost() {}

    /** How likely it is that the address belongs to somebody else; empty when the certificate is all that is wrong. */
    public static Optional<Double> confidence(Obstacle obstacle, TlsHandshake handshake) {
        // an address was asked for as such, so that no name server can have led elsewhere
        if (handshake.outcome() != TlsOutcome.HOSTNAME_MISMATCH
                || handshake.leaf().isEmpty()
                || AddressLiteral.is(obstacle.target().host())) {
            return Optional.empty();
        }
        List<String> names = handshake.leaf().map(PeerCertificate::names).orElse(List.of());
        if (rightOneElsewhere(obstacle, handshake)) {
            return Optional.of(OTHERS_REACH_THE_RIGHT_ONE);
        }
        List<NameLookup> owners = obstacle.evidence()
                .of(NameLookup.class)
                .filter(lookup -> names.contains(lookup.host()) && lookup.outcome() == LookupOutcome.ANSWERED)
                .toList();
        if (!owners.isEmpty()) {
            // whoever the certificate names lives at this very address, or does not
            return owners.stream().anyMatch(owner -> owner.addresses().contains(handshake.address()))
                    ? Optional.of(OWNER_FOUND)
                    : Optional.empty();
        }
        boolean foreign = names.stream()
                .noneMatch(name -> Hosts.registered(name).equals(Hosts.registered(handshake.serverName())));
        return Hosts.wellKnown(handshake.serverName()) && foreign ? Optional.of(FOREIGN_NAMES) : Optional.empty();
    }

    private static boolean rightOneElsewhere(Obstacle obstacle, TlsHandshake handshake) {
        return obstacle.handshakes().stream()
                .anyMatch(other -> other.outcome() == TlsOutcome.TRUSTED
                        && !other.address().equals(handshake.address()));
    }
}
