package dev.gomoddiag.rules.sumdb;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.PrivateModules;

/** A module that the whole world can see must never be taken for a private one: its checksum would go unchecked. */
final class PublicModule {
    private PublicModule() {}

    /** Whether a proxy that serves the world served it. */
    static boolean servedBy(Evidence evidence) {
        return PrivateModules.host(evidence).isEmpty()
                && evidence.of(HttpExchange.class)
                        .filter(exchange -> exchange.operation() == Operation.INFO && exchange.served())
                        .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY)
                        .anyMatch(
                                exchange -> !Hosts.privateName(exchange.target().host()));
    }
}
