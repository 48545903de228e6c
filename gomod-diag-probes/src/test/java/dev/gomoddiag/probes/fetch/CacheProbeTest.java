package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import org.junit.jupiter.api.Test;

class CacheProbeTest {
    private static final String QUERY = "github.com/Azure/big@v1.0.0";
    private static final String FILE = "/home/user/go/pkg/mod/cache/download/github.com/!azure/big/@v/v1.0.0.mod";

    @Test
    void readsTheGoModThatGoWouldTake() {
        assertThat(run(FakeHost.linux().file(FILE, "module github.com/Azure/big\n\ngo 1.20\n"), QUERY))
                .isEqualTo(ProbeResult.observed(
                        new GoModSeen(FILE, "github.com/Azure/big", "v1.0.0", "github.com/Azure/big", "1.20", "")));
    }

    @Test
    void aPageOfAPortalDeclaresNoModule() {
        assertThat(run(FakeHost.linux().file(FILE, "<html>please log in</html>\n"), QUERY))
                .isEqualTo(ProbeResult.observed(new GoModSeen(FILE, "github.com/Azure/big", "v1.0.0", "", "", "")));
    }

    @Test
    void looksForNothingThatIsNotAskedByItsVersion() {
        FakeHost host = FakeHost.linux().file(FILE, "module github.com/Azure/big\n");

        assertThat(run(host, "github.com/Azure/big@latest")).isInstanceOf(ProbeResult.Skipped.class);
        assertThat(run(FakeHost.linux(), QUERY)).isInstanceOf(ProbeResult.Skipped.class);
    }

    private static ProbeResult run(FakeHost host, String query) {
        return new CacheProbe().run(TestContext.on(host, query));
    }
}
