package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.WrongHost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name servers lead to another's machine: its certificate says whose. */
public final class WrongHostRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(WrongHostRule.class);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        boolean fromNameServers = obstacle.forwardProxy().isEmpty()
                && obstacle.evidence()
                        .settings()
                        .hosts()
                        .entriesFor(obstacle.target().host())
                        .isEmpty();
        return fromNameServers
                ? obstacle.handshakes().stream()
                        .flatMap(handshake -> WrongHost.confidence(obstacle, handshake).stream()
                                .map(confidence -> diagnose(obstacle, handshake, confidence)))
                        .findFirst()
                : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, TlsHandshake handshake, double confidence) {
        String host = obstacle.target().host();
        List<Fact> seen = Stream.<Fact>concat(
                        obstacle.lookups(host).filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED),
                        Stream.of(handshake))
                .toList();
        String names =
                String.join(", ", handshake.leaf().map(PeerCertificate::names).orElse(List.of()));
        return obstacle.diagnosis(
                        WORDING, Causes.DNS_HIJACKED_WRONG_HOST, Layer.NAME, seen, host, handshake.address(), names)
                .confidence(obstacle.confidence(confidence))
                .subject(obstacle.subject().withAddress(handshake.address()))
                .locus(Locus.LOCAL_NETWORK)
                .ruledOut(Causes.DNS_HOSTS_OVERRIDE.value(), WORDING.text("not-in-hosts", host))
                .ruledOut(Causes.TLS_EXPIRED.value(), WORDING.text("for-others", names))
                .remedies(NameServerFixes.another(obstacle))
                .remedies(Detours.otherServers(obstacle))
                .build();
    }
}
