package dev.gomoddiag.rules.dns;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.NameServerFixes;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.rules.path.PrivateModules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The name servers do not give an address: the answer tells how. */
public final class LookupRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(LookupRule.class);

    private static final Set<FailureKind> KINDS = Set.of(
            FailureKind.NAME_NOT_FOUND,
            FailureKind.NAME_SERVER_FAILURE,
            FailureKind.NAME_TIMEOUT,
            FailureKind.PROXY_UNRESOLVED);

    private static final Map<LookupOutcome, CauseId> CAUSES = Map.of(
            LookupOutcome.NXDOMAIN, Causes.DNS_NXDOMAIN,
            LookupOutcome.NODATA, Causes.DNS_NODATA,
            LookupOutcome.SERVFAIL, Causes.DNS_SERVFAIL,
            LookupOutcome.REFUSED, Causes.DNS_REFUSED,
            LookupOutcome.PORT_CLOSED, Causes.DNS_REFUSED,
            LookupOutcome.TIMEOUT, Causes.DNS_TIMEOUT,
            LookupOutcome.UNREACHABLE, Causes.DNS_TIMEOUT,
            LookupOutcome.DENIED, Causes.NET_LOCAL_FIREWALL);

    private static final Set<CauseId> OF_THE_NAME = Set.of(Causes.DNS_NXDOMAIN, Causes.DNS_NODATA);

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        Optional<String> host = unresolved(obstacle);
        boolean proxy = obstacle.failedBy(FailureKind.PROXY_UNRESOLVED);
        return host.filter(Hosts::validName)
                .filter(name -> !Misconfiguration.of(obstacle, name).isPresent())
                .flatMap(obstacle::lookup)
                .map(lookup -> atClosedPort(obstacle, lookup).orElse(lookup))
                .filter(lookup -> CAUSES.containsKey(lookup.outcome()))
                // a forward proxy without an address is a fault of its setting
                .filter(lookup -> !proxy || !OF_THE_NAME.contains(CAUSES.get(lookup.outcome())))
                .map(lookup -> diagnose(obstacle, lookup));
    }

    // a host sends few "port unreachable" in a second (RFC 4443, section 2.4 (f)), so other questions end in silence
    private static Optional<NameLookup> atClosedPort(Obstacle obstacle, NameLookup lookup) {
        return obstacle.evidence()
                .of(NameLookup.class)
                .filter(other -> lookup.outcome() == LookupOutcome.TIMEOUT)
                .filter(other -> other.outcome() == LookupOutcome.PORT_CLOSED)
                .filter(other -> other.server().equals(lookup.server()))
                .findFirst();
    }

    /** The name that could not be resolved. */
    static Optional<String> unresolved(Obstacle obstacle) {
        if (obstacle.kind().filter(KINDS::contains).isEmpty()) {
            return Optional.empty();
        }
        return obstacle.failedBy(FailureKind.PROXY_UNRESOLVED)
                ? obstacle.forwardProxy().map(ForwardProxy::host)
                : Optional.of(obstacle.target().host());
    }

    private static Diagnosis diagnose(Obstacle obstacle, NameLookup lookup) {
        CauseId cause = CAUSES.getOrDefault(lookup.outcome(), Causes.DNS_SERVFAIL);
        List<NameLookup> seen = obstacle.lookups(lookup.host())
                .filter(other -> other.outcome() != LookupOutcome.ANSWERED)
                .toList();
        return obstacle.diagnosis(WORDING, cause, Layer.NAME, seen, lookup.host(), servers(seen))
                .locus(cause.equals(Causes.NET_LOCAL_FIREWALL) ? Locus.MACHINE : Locus.LOCAL_NETWORK)
                .ruledOut(Causes.NET_TIMEOUT.value(), WORDING.text("never-dialled", lookup.host()))
                .remedies(remedies(obstacle, cause))
                .build();
    }

    private static String servers(List<NameLookup> seen) {
        return String.join(
                ", ",
                seen.stream()
                        .map(NameLookup::server)
                        .filter(server -> !server.isEmpty())
                        .distinct()
                        .toList());
    }

    private static List<Remedy> remedies(Obstacle obstacle, CauseId cause) {
        List<Remedy> remedies = new ArrayList<>();
        if (cause.equals(Causes.NET_LOCAL_FIREWALL)) {
            return List.of(Others.doYourself("allow-name-servers", WORDING.text("allow-name-servers")));
        }
        if (maybeMisspelt(obstacle, cause)) {
            remedies.add(Others.doYourself(
                    "check-spelling",
                    WORDING.text("check-spelling", obstacle.target().host())));
        }
        if (OF_THE_NAME.contains(cause)) {
            remedies.addAll(Detours.byOneself(obstacle));
        }
        remedies.addAll(NameServerFixes.another(obstacle));
        if (!OF_THE_NAME.contains(cause)) {
            remedies.addAll(Detours.byOneself(obstacle));
        }
        return remedies;
    }

    // a host that a setting names was spelt by whoever knows it
    private static boolean maybeMisspelt(Obstacle obstacle, CauseId cause) {
        String host = obstacle.target().host();
        return cause.equals(Causes.DNS_NXDOMAIN)
                && host.equals(ModulePath.host(obstacle.evidence().query().path()))
                && !Hosts.wellKnown(host)
                && PrivateModules.pattern(obstacle.evidence()).isEmpty()
                && PrivateModules.denied(obstacle.evidence());
    }
}
