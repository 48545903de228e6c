package dev.gomoddiag.rules.fix;

import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Other name servers, in place of those that do not answer or answer wrongly. */
public final class NameServerFixes {
    private static final String RESOLV_CONF = "/etc/resolv.conf";
    private static final List<String> PUBLIC = List.of("nameserver 223.5.5.5", "nameserver 1.1.1.1");

    private NameServerFixes() {}

    /** Never empty; private names are not sent to public name servers. */
    public static List<Fix> another(Obstacle obstacle) {
        List<Fix> fixes = new ArrayList<>();
        String host = obstacle.target().host();
        boolean confidential = Hosts.privateName(host)
                || PrivateModules.reason(obstacle.evidence()).isPresent();
        if (!confidential) {
            obstacle.evidence()
                    .settings()
                    .nameServers()
                    .filter(servers -> servers.source().equals(RESOLV_CONF))
                    .map(NameServerFixes::replaced)
                    .ifPresent(fixes::add);
        }
        fixes.add(Others.askNetworkTeam(Text.of(NameServerFixes.class, "mend-name-servers", host)));
        return fixes;
    }

    private static Fix replaced(NameServers servers) {
        List<String> present = servers.literals().stream()
                .map(literal -> "nameserver " + literal)
                .toList();
        return Fix.of(
                        "use-public-name-servers",
                        Text.of(NameServerFixes.class, "use-name-servers", RESOLV_CONF),
                        new Action.EditFile(RESOLV_CONF, present, PUBLIC))
                .undoneBy(new Action.EditFile(RESOLV_CONF, PUBLIC, present))
                .withRisk(Risk.MEDIUM);
    }
}
