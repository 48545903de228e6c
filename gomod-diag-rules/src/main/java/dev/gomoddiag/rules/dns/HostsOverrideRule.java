package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.HostsFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The hosts file decides the address of a peer, and that address does not do what the peer does. */
public final class HostsOverrideRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(HostsOverrideRule.class);
    private static final double SERVERS_DISAGREE = 0.98;
    private static final double NAME_IS_PUBLIC = 0.96;

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<HostsFile.Entry> entries = obstacle.evidence().settings().hosts().entriesFor(host);
        boolean applies = !entries.isEmpty()
                && obstacle.kind().isPresent()
                && obstacle.forwardProxy().isEmpty()
                && !host.equals("localhost");
        return applies && wrong(obstacle, host) ? Optional.of(diagnose(obstacle, entries)) : Optional.empty();
    }

    // a private name may well have no other source than the hosts file
    private static boolean wrong(Obstacle obstacle, String host) {
        return !Hosts.privateName(host) || serversDisagree(obstacle) || obstacle.failedBy(FailureKind.TLS_HOSTNAME);
    }

    private static boolean serversDisagree(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<String> written = obstacle.evidence().settings().hosts().entriesFor(host).stream()
                .map(HostsFile.Entry::address)
                .toList();
        return otherAnswers(obstacle)
                .anyMatch(lookup -> lookup.addresses().stream().noneMatch(written::contains));
    }

    private static Stream<NameLookup> otherAnswers(Obstacle obstacle) {
        return obstacle.lookups(obstacle.target().host())
                .filter(lookup -> lookup.source() == NameLookup.Source.NAME_SERVER
                        || lookup.source() == NameLookup.Source.CONTROL)
                .filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED);
    }

    private static Diagnosis diagnose(Obstacle obstacle, List<HostsFile.Entry> entries) {
        String host = obstacle.target().host();
        HostsFile file = obstacle.evidence().settings().hosts();
        HostsFile.Entry first = entries.get(0);
        List<NameLookup> read = obstacle.lookups(host)
                .filter(lookup -> lookup.source() == NameLookup.Source.HOSTS_FILE)
                .toList();
        List<? extends Fact> seen = read.isEmpty() ? obstacle.evidenceAt(Layer.CONNECT) : read;
        return obstacle.diagnosis(
                        WORDING,
                        Causes.DNS_HOSTS_OVERRIDE,
                        Layer.NAME,
                        seen,
                        host,
                        file.path(),
                        first.line(),
                        first.address())
                .confidence(obstacle.confidence(serversDisagree(obstacle) ? SERVERS_DISAGREE : NAME_IS_PUBLIC))
                .subject(obstacle.subject().withAddress(first.address()))
                .locus(Locus.MACHINE)
                .evidence(otherAnswers(obstacle).toList())
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("not-its-address", host))
                .ruledOut(Causes.DNS_HIJACKED_WRONG_HOST.value(), WORDING.text("no-server-asked", file.path()))
                .remedy(removal(file, entries, host))
                .remedies(Detours.besideRepair(obstacle))
                .build();
    }

    /** The line as a comment, or with the other names that it gives; marked, so that the way back finds it. */
    private static String without(HostsFile.Entry entry, String host) {
        List<String> kept = entry.names().stream()
                .filter(name -> !name.equalsIgnoreCase(host) && !name.equalsIgnoreCase(host + "."))
                .toList();
        return kept.isEmpty()
                ? Fix.comment(entry.text())
                : entry.address() + " " + String.join(" ", kept) + " # gomod-diag, without " + host;
    }

    private static Fix removal(HostsFile file, List<HostsFile.Entry> entries, String host) {
        List<String> lines = entries.stream().map(HostsFile.Entry::text).toList();
        List<String> others =
                entries.stream().map(entry -> without(entry, host)).toList();
        return Fix.ofEdit(
                "remove-hosts-entry",
                WORDING.text("remove", host, file.path(), entries.get(0).line()),
                file.path(),
                lines,
                others);
    }
}
