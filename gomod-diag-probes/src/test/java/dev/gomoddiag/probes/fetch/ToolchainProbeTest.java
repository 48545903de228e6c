package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ToolchainProbeTest {
    private static final String PROJECT = "/home/user/project/";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private FakeHost machine() {
        return network.host()
                .variable("HOME", "/home/user")
                .program("go", "/usr/local/go/bin/go")
                .file("/usr/local/go/VERSION", "go1.24.4\n");
    }

    private TestContext on(FakeHost host) {
        return TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .timeout(Duration.ofSeconds(20));
    }

    private List<String> versions(FakeHost host) throws Exception {
        TestContext context = on(host);
        new ToolchainProbe().run(context);
        return context.seen()
                .of(HttpExchange.class)
                .map(HttpExchange::url)
                .map(url -> url.replaceFirst(".*/@v/v0\\.0\\.1-(go[0-9.]+)\\..*", "$1"))
                .distinct()
                .toList();
    }

    @Test
    void asksForTheToolchainThatTheProjectWants() throws Exception {
        assertThat(versions(machine().file(PROJECT + "go.mod", "module m\n\ngo 1.25\n")))
                .containsExactly("go1.25.0");
        assertThat(versions(machine().file(PROJECT + "go.mod", "module m\n\ngo 1.24\n\ntoolchain go1.26.8\n")))
                .containsExactly("go1.26.8");
    }

    @Test
    void asksForTheOneThatTheVariableNames() throws Exception {
        assertThat(versions(machine().variable("GOTOOLCHAIN", "go1.23.12"))).containsExactly("go1.23.12");
    }

    @Test
    void asksForNoneWhereTheInstalledOneServes() throws Exception {
        assertThat(versions(machine().file(PROJECT + "go.mod", "module m\n\ngo 1.24.4\n")))
                .isEmpty();
        assertThat(versions(machine()
                        .file(PROJECT + "go.mod", "module m\n\ngo 1.24\n\ntoolchain go1.26.8\n")
                        .variable("GOTOOLCHAIN", "local")))
                .isEmpty();
        assertThat(versions(machine().file(PROJECT + "go.mod", "module m\n\ngo 1.21\n\ntoolchain default\n")))
                .isEmpty();
    }

    @Test
    void fetchesNothingThatMayComeFromThePathAlone() throws Exception {
        TestContext context =
                on(machine().file(PROJECT + "go.mod", "module m\n\ngo 1.25\n").variable("GOTOOLCHAIN", "path"));

        assertThat(new ToolchainProbe().run(context))
                .isEqualTo(ProbeResult.observed(new LocalTool("go1.25.0", Optional.empty())));
        assertThat(context.seen().all()).isEmpty();
    }
}
