package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.util.List;

/** The module is private, misspelt or not there, or its git host does not let the machine in. */
final class ModuleScenarios {
    private static final String PRIVATE = "git.corp.example/team/secret@v1.2.0";

    static final List<Scenario> ALL = List.of(
            Scenario.of(
                    "version-unknown",
                    "module.version-unknown",
                    network -> Situation.fetching("github.com/gin-gonic/gin@v1.99.0", network.host())),
            Scenario.of(
                    "module-misspelt",
                    "module.not-found",
                    network -> Situation.fetching("github.com/gin-gonic/ginn@v1.9.1", network.host())),
            Scenario.of(
                    "private-module-leaks",
                    "goproxy.private-module-leak",
                    network -> Situation.fetching(PRIVATE, network.host())),
            Scenario.of(
                    "private-module-in-public-database",
                    "sumdb.private-module",
                    network -> Situation.fetching(PRIVATE, withCredentials(network))),
            Scenario.of(
                    "private-module-without-credentials",
                    "git.auth-required",
                    network -> Situation.fetching(PRIVATE, network.host().variable("GOPRIVATE", "git.corp.example"))),
            Scenario.of("ssh-blocked", "git.ssh-blocked", ModuleScenarios::overSsh));

    private ModuleScenarios() {}

    private static FakeHost withCredentials(EmbeddedNetwork network) {
        String netrc = "machine git.corp.example login %s password %s\n"
                .formatted(EmbeddedNetwork.USER, EmbeddedNetwork.PASSWORD);
        return network.host().file("/home/user/.netrc", netrc);
    }

    /** Git is told to use SSH for every repository of the host, and its port is blocked. */
    private static Situation overSsh(EmbeddedNetwork network) {
        network.port("github.com", 22).drop();
        String config = "[url \"ssh://git@github.com/\"]\n\tinsteadOf = https://github.com/\n";
        return Situation.fetchingGin(
                network.host().variable("GOPRIVATE", "github.com/gin-gonic").file("/home/user/.gitconfig", config));
    }
}
