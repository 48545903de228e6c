package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Port;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The way to the module proxy is cut. */
final class ConnectionScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("proxy-refuses", "net.tcp.refused", port(Port::refuse)),
            Scenario.of("proxy-packets-dropped", "net.tcp.timeout", port(Port::drop)),
            Scenario.of("proxy-unreachable", "net.tcp.unreachable", port(Port::unreachable)),
            Scenario.of("proxy-resets", "net.tcp.reset", network -> {
                network.site("proxy.golang.org").answer(HttpAnswer.reset());
                return Situation.fetchingGin(network.host());
            }),
            Scenario.of("proxy-silent", "net.hang", network -> {
                network.site("proxy.golang.org").answer(HttpAnswer.silence());
                return Situation.fetchingGin(network.host());
            }),
            Scenario.of("offline", "net.offline", network -> {
                network.unplug();
                return Situation.fetchingGin(network.host());
            }));

    private ConnectionScenarios() {}

    private static Function<EmbeddedNetwork, Situation> port(Consumer<Port> fault) {
        return network -> {
            fault.accept(network.port("proxy.golang.org", 443));
            return Situation.fetchingGin(network.host());
        };
    }
}
