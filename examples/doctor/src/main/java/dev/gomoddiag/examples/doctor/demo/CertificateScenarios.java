package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Leaf;
import java.util.List;
import java.util.function.Function;

/** The module proxy's certificate is no good, or there is none. */
final class CertificateScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("tls-inspected", "tls.intercepted", network -> {
                network.inspect();
                return Situation.fetchingGin(network.host());
            }),
            Scenario.of("tls-unknown-ca", "tls.untrusted-ca", certificate(Leaf.UNKNOWN_CA)),
            Scenario.of("tls-self-signed", "tls.self-signed", certificate(Leaf.SELF_SIGNED)),
            Scenario.of("tls-chain-incomplete", "tls.missing-intermediate", certificate(Leaf.MISSING_INTERMEDIATE)),
            Scenario.of("tls-expired", "tls.expired", certificate(Leaf.EXPIRED)),
            Scenario.of("tls-for-another-host", "tls.hostname-mismatch", certificate(Leaf.WRONG_HOST)),
            Scenario.of("plain-http-on-443", "tls.not-tls", network -> {
                network.port("proxy.golang.org", 443)
                        .speakHttp(request -> HttpAnswer.html(200, "<h1>Welcome to nginx!</h1>\n"));
                return Situation.fetchingGin(network.host());
            }));

    private CertificateScenarios() {}

    private static Function<EmbeddedNetwork, Situation> certificate(Leaf leaf) {
        return network -> {
            network.site("proxy.golang.org").present(leaf);
            return Situation.fetchingGin(network.host());
        };
    }
}
