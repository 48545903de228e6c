package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Role;
import java.util.Optional;

/**
 * An entry of GOPROXY has a path below which nothing is, on a module proxy that serves the module without it.
 *
 * @param entry as GOPROXY has it
 * @param served the same request without the path
 */
public record WrongPath(ProxyEntry.Url entry, HttpExchange served) {

    /** Empty when the server does not serve the module without the path either. */
    public static Optional<WrongPath> of(Obstacle obstacle) {
        boolean denied = obstacle.target().role() == Role.MODULE_PROXY
                && obstacle.operation() == Operation.INFO
                && obstacle.exchange().filter(HttpExchange::notFound).isPresent();
        return obstacle.entry()
                .filter(entry -> denied)
                .flatMap(entry -> obstacle.evidence()
                        .of(HttpExchange.class)
                        .filter(seen -> seen.operation() == Operation.INFO && seen.served())
                        .filter(seen -> seen.body() == BodyKind.AS_PROMISED)
                        .filter(seen -> seen.target().equals(obstacle.target()))
                        .filter(seen -> seen.entry() < 0)
                        .map(seen -> new WrongPath(entry, seen))
                        .findFirst());
    }
}
