package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import java.util.List;
import java.util.Optional;

/** A web page where the module-proxy protocol was to answer. */
public enum WebPage {
    /** Somebody on the way answers in the server's stead: a login or a block page. */
    OF_SOMEBODY_ELSE,
    /** The server itself is no module proxy, or the path is wrong. */
    OF_THE_SERVER;

    public static Optional<WebPage> of(Obstacle obstacle) {
        return obstacle.exchange()
                .filter(exchange -> exchange.operation() != Operation.DISCOVERY)
                .filter(exchange -> page(obstacle, exchange))
                .map(exchange -> sentElsewhere(exchange)
                                || Hosts.wellKnown(exchange.target().host())
                                || otherHostsToo(obstacle, exchange)
                        ? OF_SOMEBODY_ELSE
                        : OF_THE_SERVER);
    }

    private static boolean page(Obstacle obstacle, HttpExchange exchange) {
        if (exchange.body() != BodyKind.HTML) {
            return false;
        }
        boolean instead = exchange.status().orElse(200) == 200
                || exchange.failure().filter(FailureKind.BAD_BODY::equals).isPresent();
        // module proxies say 404 in plain text
        return instead || exchange.notFound() && nothingElseServed(obstacle, exchange);
    }

    private static boolean nothingElseServed(Obstacle obstacle, HttpExchange exchange) {
        List<HttpExchange> others = ofSameServer(obstacle, exchange);
        return exchange.target().role() == Role.MODULE_PROXY
                && others.stream().noneMatch(HttpExchange::served)
                && others.stream().allMatch(other -> other.body() != BodyKind.PLAIN_TEXT);
    }

    private static List<HttpExchange> ofSameServer(Obstacle obstacle, HttpExchange exchange) {
        return obstacle.evidence()
                .of(HttpExchange.class)
                .filter(other -> other.target().equals(exchange.target()))
                .toList();
    }

    private static boolean sentElsewhere(HttpExchange exchange) {
        String owner = Hosts.registered(exchange.target().host());
        return exchange.redirects().stream()
                .map(url -> RequestUrl.of(url).host())
                .anyMatch(host -> !Hosts.registered(host).equals(owner));
    }

    // one and the same page for servers that have nothing to do with each other
    private static boolean otherHostsToo(Obstacle obstacle, HttpExchange exchange) {
        return obstacle.evidence()
                .of(HttpExchange.class)
                .filter(other -> other.operation() != Operation.DISCOVERY)
                .filter(other -> other.body() == BodyKind.HTML && !other.notFound())
                .anyMatch(other -> !Hosts.registered(other.target().host())
                        .equals(Hosts.registered(exchange.target().host())));
    }
}
