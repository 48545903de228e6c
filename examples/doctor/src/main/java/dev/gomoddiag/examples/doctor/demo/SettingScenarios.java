package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.util.List;

/** The settings are wrong. */
final class SettingScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("goproxy-off", "goproxy.off", network -> goproxy(network, "off")),
            Scenario.of("goproxy-scheme", "goproxy.invalid-config", network -> goproxy(network, "ftp://goproxy.cn")),
            Scenario.of(
                    "goproxy-full-width-comma",
                    "goproxy.invalid-config",
                    network -> goproxy(network, "https://goproxy.cn\uff0cdirect")),
            Scenario.of(
                    "goproxy-is-a-web-page",
                    "goproxy.not-a-proxy",
                    network -> goproxy(network, "https://www.example.com")),
            Scenario.of("goproxy-no-fallback", "net.tcp.refused", SettingScenarios::deadFirstEntry)
                    .alsoExpecting("goproxy.no-fallback"),
            Scenario.of("hosts-file-pins-another-server", "dns.hosts-override", SettingScenarios::pinned));

    private SettingScenarios() {}

    private static Situation goproxy(EmbeddedNetwork network, String value) {
        return Situation.fetchingGin(network.host().variable("GOPROXY", value));
    }

    private static Situation deadFirstEntry(EmbeddedNetwork network) {
        network.port("goproxy.io", 443).refuse();
        return goproxy(network, "https://goproxy.io,https://goproxy.cn,direct");
    }

    private static Situation pinned(EmbeddedNetwork network) {
        return Situation.fetchingGin(network.host()
                .file("/etc/hosts", "127.0.0.1 localhost\n" + EmbeddedNetwork.WRONG_SERVER + " proxy.golang.org\n"));
    }
}
