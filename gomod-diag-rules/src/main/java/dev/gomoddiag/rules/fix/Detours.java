package dev.gomoddiag.rules.fix;

import dev.gomoddiag.remedy.Risk;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.AddressKind;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ways around a peer that cannot be used from here, and whom to ask when there is none. */
public final class Detours {
    private Detours() {}

    /** The safest first; never empty: where none works, somebody is to be asked. */
    public static List<Fix> around(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<Fix> fixes = new ArrayList<>(byOneself(obstacle));
        fixes.add(Others.askNetworkTeam(
                Text.of(Detours.class, "allow", host, obstacle.target().port())));
        return fixes;
    }

    /** What the user can do alone; may be empty. */
    public static List<Fix> byOneself(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<Fix> fixes = new ArrayList<>(otherServers(obstacle));
        if (Hosts.privateName(host) || AddressKind.of(host) == AddressKind.PRIVATE) {
            fixes.add(Others.joinNetwork(host));
        }
        return fixes;
    }

    /** Other servers, where the fault itself can be mended here: they leave it in place for everything else. */
    public static List<Fix> besideRepair(Obstacle obstacle) {
        return otherServers(obstacle).stream()
                .map(fix -> fix.withRisk(Risk.MEDIUM))
                .toList();
    }

    /** Other servers that hold the same; empty when there are none that may be asked. */
    public static List<Fix> otherServers(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        return switch (obstacle.target().role()) {
            case MODULE_PROXY ->
                ModuleProxies.without(evidence, Set.of(obstacle.target().host()));
            case CHECKSUM_DATABASE ->
                ChecksumDatabases.without(evidence, obstacle.target().host());
            case IMPORT_DISCOVERY, VCS_HOST ->
                PrivateModules.confidential(evidence)
                        ? List.of()
                        : ModuleProxies.without(
                                evidence, Set.of(obstacle.target().host()));
            case FORWARD_PROXY, RESOLVER, CONTROL -> List.of();
        };
    }
}
