package dev.gomoddiag.rules.dns;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is wrong with the configured name servers themselves. */
enum Misconfiguration {
    /** They say nothing to the names of the search list, which are asked first, and know the name itself. */
    SEARCH_LIST_SILENT((obstacle, host) -> NameServerFixes.nameItselfFirst(obstacle)),
    /** The file that names them is not for this user to read, so go asks port 53 of this machine. */
    UNREADABLE((obstacle, host) -> NameServerFixes.readable(obstacle)),
    /** None is configured, so go asks port 53 of this machine. */
    NONE_CONFIGURED,
    /** The configured one is a program on this machine that does not run. */
    LOCAL_ONE_DEAD,
    /** The first one denies the name, so that go does not ask the next one, which knows it. */
    FIRST_ONE_DENIES,
    /** The first one says nothing, so that go waits for each name longer than the fetch may take; a later one knows it. */
    FIRST_ONE_SILENT,
    /** There is no way to any of them, and a way to others. */
    NONE_REACHABLE;

    private final BiFunction<Obstacle, String, List<Fix>> fixes;

    Misconfiguration() {
        this(NameServerFixes::answeringFirst);
    }

    Misconfiguration(BiFunction<Obstacle, String, List<Fix>> fixes) {
        this.fixes = fixes;
    }

    /** What mends the configuration itself; may be empty. */
    List<Fix> fixes(Obstacle obstacle, String host) {
        return fixes.apply(obstacle, host);
    }

    static Optional<Misconfiguration> of(Obstacle obstacle, String host) {
        Optional<NameServers> configured = obstacle.evidence().settings().nameServers();
        List<NameLookup> asked = obstacle.lookups(host)
                .filter(lookup -> lookup.source() == NameLookup.Source.NAME_SERVER)
                .toList();
        boolean lateInList = obstacle.lookup(host)
                        .filter(lookup -> lookup.outcome() == LookupOutcome.TIMEOUT)
                        .isPresent()
                && obstacle.lookups(host + ".").anyMatch(lookup -> lookup.outcome() == LookupOutcome.ANSWERED);
        if (lateInList) {
            return Optional.of(SEARCH_LIST_SILENT);
        }
        boolean closed = obstacle.lookup(host)
                .filter(lookup -> lookup.outcome() == LookupOutcome.PORT_CLOSED
                        || lookup.outcome() == LookupOutcome.TIMEOUT
                        || lookup.outcome() == LookupOutcome.UNREACHABLE)
                .isPresent();
        if (closed && configured.filter(servers -> !servers.problem().isEmpty()).isPresent()) {
            return Optional.of(UNREADABLE);
        }
        if (closed && configured.filter(servers -> servers.servers().isEmpty()).isPresent()) {
            return Optional.of(NONE_CONFIGURED);
        }
        if (closed && configured.filter(Misconfiguration::onThisMachine).isPresent()) {
            return Optional.of(LOCAL_ONE_DEAD);
        }
        boolean noWay = !asked.isEmpty()
                && asked.stream().allMatch(lookup -> lookup.outcome() == LookupOutcome.UNREACHABLE)
                && obstacle.evidence()
                        .of(ControlConnect.class)
                        .anyMatch(control -> control.outcome() == ConnectOutcome.CONNECTED);
        if (noWay) {
            return Optional.of(NONE_REACHABLE);
        }
        boolean denied = obstacle.lookup(host)
                .filter(lookup -> lookup.outcome() == LookupOutcome.NXDOMAIN)
                .isPresent();
        boolean known = asked.stream().anyMatch(lookup -> lookup.outcome() == LookupOutcome.ANSWERED);
        if (denied && known) {
            return Optional.of(FIRST_ONE_DENIES);
        }
        boolean silent = asked.stream().anyMatch(lookup -> lookup.outcome() == LookupOutcome.TIMEOUT);
        boolean resolved = obstacle.lookup(host)
                .filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED)
                .isPresent();
        return silent && known && !resolved ? Optional.of(FIRST_ONE_SILENT) : Optional.empty();
    }

    private static boolean onThisMachine(NameServers servers) {
        return servers.literals().stream().allMatch(literal -> AddressKind.of(literal) == AddressKind.LOOPBACK);
    }
}
