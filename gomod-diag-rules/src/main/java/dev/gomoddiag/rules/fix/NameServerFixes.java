package dev.gomoddiag.rules.fix;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.plan.CompanyNames;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Other name servers, in place of those that do not answer or answer wrongly. */
public final class NameServerFixes {
    private static final String RESOLV_CONF = "/etc/resolv.conf";
    private static final String OVER_TCP = "options use-vc";
    private static final String NAME_ITSELF_FIRST = "options ndots:1";
    private static final List<String> PUBLIC = List.of("nameserver 223.5.5.5", "nameserver 1.1.1.1");

    private NameServerFixes() {}

    /** Never empty; public name servers are not told a company's names, and come last where others of the way are such. */
    public static List<Fix> another(Obstacle obstacle) {
        List<Fix> fixes = new ArrayList<>();
        String host = obstacle.target().host();
        fixes.add(Others.askNetworkTeam(Text.of(NameServerFixes.class, "mend-name-servers", host)));
        if (!confidential(obstacle)) {
            obstacle.evidence()
                    .settings()
                    .nameServers()
                    .filter(NameServerFixes::mayEdit)
                    .map(NameServerFixes::replaced)
                    .ifPresent(fix -> fixes.add(besideCompany(obstacle.evidence()) ? 1 : 0, fix));
        }
        return fixes;
    }

    private static boolean confidential(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        return obstacle.target().role() == Role.FORWARD_PROXY
                || obstacle.forwardProxy().isPresent()
                || PrivateModules.confidential(evidence)
                || companys(evidence, obstacle.target().host());
    }

    // with other name servers this machine would not find those hosts either
    private static boolean besideCompany(Evidence evidence) {
        return evidence.plan().targets().stream().anyMatch(target -> companys(evidence, target.host()));
    }

    private static boolean companys(Evidence evidence, String host) {
        return CompanyNames.of(evidence.settings().fetch())
                .includeHost(host, evidence.query().path());
    }

    /** The configured name servers once more, those that know a name before the others; empty when that changes nothing. */
    public static List<Fix> answeringFirst(Obstacle obstacle, String host) {
        Set<String> knowing = obstacle.lookups(host)
                .filter(lookup -> lookup.source() == NameLookup.Source.NAME_SERVER)
                .filter(lookup -> lookup.outcome() == LookupOutcome.ANSWERED)
                .map(NameLookup::server)
                .collect(Collectors.toSet());
        return obstacle.evidence()
                .settings()
                .nameServers()
                .filter(NameServerFixes::mayEdit)
                .flatMap(servers -> reordered(servers, knowing))
                .map(List::of)
                .orElse(List.of());
    }

    /** The same name servers by TCP, which go and the C library read of resolv.conf; empty where that file does not rule. */
    public static List<Fix> overTcp(Obstacle obstacle) {
        return option(obstacle, "ask-name-servers-over-tcp", "over-tcp", OVER_TCP);
    }

    /** A name with a dot is asked for as it is before the search list; empty where resolv.conf does not rule. */
    public static List<Fix> nameItselfFirst(Obstacle obstacle) {
        return option(obstacle, "ask-for-name-itself-first", "name-itself-first", NAME_ITSELF_FIRST);
    }

    /** Opens the file of the name servers to this user. */
    public static List<Fix> readable(Obstacle obstacle) {
        return obstacle.evidence().settings().nameServers().map(NameServers::source).stream()
                .map(file -> Others.doYourself(
                        "let-users-read-name-servers", Text.of(NameServerFixes.class, "let-users-read", file)))
                .toList();
    }

    private static List<Fix> option(Obstacle obstacle, String id, String title, String line) {
        return obstacle.evidence().settings().nameServers().filter(NameServerFixes::mayEdit).stream()
                .map(servers -> Fix.ofEdit(
                        id,
                        Text.of(NameServerFixes.class, title, line, RESOLV_CONF),
                        RESOLV_CONF,
                        List.of(),
                        List.of(line)))
                .toList();
    }

    // what cannot be read cannot be edited either
    private static boolean mayEdit(NameServers servers) {
        return servers.source().equals(RESOLV_CONF) && servers.problem().isEmpty();
    }

    private static Optional<Fix> reordered(NameServers servers, Set<String> knowing) {
        List<String> present = servers.lines();
        List<String> literals = servers.literals();
        List<String> better = IntStream.range(0, Math.min(present.size(), literals.size()))
                .boxed()
                .sorted(Comparator.comparing(at -> knowing.stream()
                        .noneMatch(server -> server.equals(literals.get(at) + ":53")
                                || server.equals("[" + literals.get(at) + "]:53"))))
                .map(present::get)
                .toList();
        return better.equals(present)
                ? Optional.empty()
                : Optional.of(Fix.ofEdit(
                        "ask-knowing-name-server-first",
                        Text.of(NameServerFixes.class, "knowing-first", better.get(0), RESOLV_CONF),
                        RESOLV_CONF,
                        present,
                        better));
    }

    private static Fix replaced(NameServers servers) {
        return Fix.ofEdit(
                        "use-public-name-servers",
                        Text.of(NameServerFixes.class, "use-name-servers", RESOLV_CONF),
                        RESOLV_CONF,
                        servers.lines(),
                        PUBLIC)
                .withRisk(Risk.MEDIUM);
    }
}
