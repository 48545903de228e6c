package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.util.List;

/** The forward proxy is dead, strict or not used at all. */
final class ForwardProxyScenarios {
    private static final String HTTP = "http://" + EmbeddedNetwork.HTTP_PROXY;
    private static final String SOCKS = "socks5://" + EmbeddedNetwork.SOCKS_PROXY;
    private static final int NOT_ALLOWED = 2;

    static final List<Scenario> ALL = List.of(
            Scenario.of("https-proxy-dead", "proxy.unreachable", network -> {
                network.port("proxy.corp.example", 3128).refuse();
                return through(network, HTTP);
            }),
            Scenario.of("https-proxy-wants-login", "proxy.auth-required", network -> {
                network.httpProxy().requireBasic("dev", "pw");
                return through(network, HTTP);
            }),
            Scenario.of("https-proxy-forbids", "proxy.denied", network -> {
                network.httpProxy().answer(HttpAnswer.text(403, "blocked by policy\n"));
                return through(network, HTTP);
            }),
            Scenario.of("https-proxy-cannot-connect", "proxy.upstream-failed", network -> {
                network.httpProxy().answer("proxy.golang.org", HttpAnswer.text(502, "no upstream\n"));
                return through(network, HTTP);
            }),
            Scenario.of("all-proxy-ignored", "proxy.config-ignored", network -> {
                network.refuseAllExcept(EmbeddedNetwork.NAME_SERVER, "203.0.113.60", "203.0.113.61");
                return Situation.fetchingGin(network.host().variable("ALL_PROXY", SOCKS));
            }),
            Scenario.of("socks-proxy-dead", "proxy.unreachable", network -> {
                network.port("socks.corp.example", 1080).refuse();
                return through(network, SOCKS);
            }),
            Scenario.of("socks-proxy-forbids", "proxy.socks-failure", network -> {
                network.socksProxy().reply(NOT_ALLOWED);
                return through(network, SOCKS);
            }));

    private ForwardProxyScenarios() {}

    /** The machine is told to use the proxy. */
    private static Situation through(EmbeddedNetwork network, String proxy) {
        return Situation.fetchingGin(network.host().variable("HTTPS_PROXY", proxy));
    }
}
