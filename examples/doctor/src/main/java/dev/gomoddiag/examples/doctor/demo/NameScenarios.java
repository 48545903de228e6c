package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.DnsBehaviour;
import dev.gomoddiag.testkit.net.DnsServer;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The name server fails or lies. */
final class NameScenarios {
    private static final String PROXY = "proxy.golang.org";

    static final List<Scenario> ALL = List.of(
            Scenario.of("dns-nxdomain", "dns.nxdomain", dns(server -> server.answer(PROXY, DnsBehaviour.NXDOMAIN))),
            Scenario.of("dns-servfail", "dns.servfail", dns(server -> server.answer(DnsBehaviour.SERVFAIL))),
            Scenario.of("dns-refused", "dns.refused", dns(server -> server.answer(DnsBehaviour.REFUSED))),
            Scenario.of("dns-silent", "dns.timeout", dns(server -> server.answer(DnsBehaviour.SILENT))),
            Scenario.of(
                    "dns-points-to-loopback", "dns.hijacked.loopback", dns(server -> server.lie(PROXY, "127.0.0.1"))),
            Scenario.of(
                    "dns-points-to-another-server",
                    "dns.hijacked.wrong-host",
                    dns(server -> server.lie(PROXY, EmbeddedNetwork.WRONG_SERVER))),
            Scenario.of(
                    "dns-answers-forged-on-the-way",
                    "dns.hijacked.injected",
                    dns(server -> server.forge(PROXY, EmbeddedNetwork.WRONG_SERVER))));

    private NameScenarios() {}

    private static Function<EmbeddedNetwork, Situation> dns(Consumer<DnsServer> fault) {
        return network -> {
            fault.accept(network.dns());
            return Situation.fetchingGin(network.host());
        };
    }
}
