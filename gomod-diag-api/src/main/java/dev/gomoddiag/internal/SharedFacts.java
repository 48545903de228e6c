package dev.gomoddiag.internal;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What runs have seen of hosts, which holds for every module that comes from them. */
final class SharedFacts {
    private SharedFacts() {}

    /** The facts about the hosts of a plan; what was seen of modules is left out. */
    static Facts about(FetchPlan plan, List<Facts> seen) {
        Set<String> hosts = plan.targets().stream().map(Target::host).collect(Collectors.toSet());
        return Facts.of(seen.stream()
                .flatMap(facts -> facts.all().stream())
                .filter(fact -> host(fact).filter(hosts::contains).isPresent())
                .distinct()
                .toList());
    }

    private static Optional<String> host(Fact fact) {
        if (fact instanceof NameLookup lookup) {
            return Optional.of(lookup.host());
        }
        if (fact instanceof TcpAttempt attempt) {
            return Optional.of(attempt.target().host());
        }
        if (fact instanceof TlsHandshake handshake) {
            return Optional.of(handshake.target().host());
        }
        if (fact instanceof TlsVariation variation) {
            return Optional.of(variation.target().host());
        }
        return fact instanceof ProxyTunnel tunnel ? Optional.of(tunnel.target().host()) : Optional.empty();
    }
}
