package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
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

    @Test
    void tellsAZipThatWasCutOff() {
        String zip = FILE.replace(".mod", ".zip");

        assertThat(damaged(
                        FakeHost.linux().file(zip, "PK\u0003\u0004 and no end of it, which is at least 22 bytes long")))
                .containsExactly(new DamagedFile(zip, "zip: not a valid zip file"));
        assertThat(damaged(FakeHost.linux().file(zip, "PK\u0003\u0004...PK\u0005\u0006" + "\0".repeat(18))))
                .isEmpty();
    }

    @Test
    void tellsARememberedTreeThatNobodySigned() {
        String latest = "/home/user/go/pkg/sumdb/sum.golang.org/latest";

        assertThat(damaged(FakeHost.linux().file(latest, "go.sum database tree\n12\n")))
                .containsExactly(new DamagedFile(latest, "malformed note"));
        assertThat(damaged(FakeHost.linux().file(latest, ""))).isEmpty();
        assertThat(damaged(FakeHost.linux().variable("GONOSUMDB", "github.com").file(latest, "x")))
                .isEmpty();
    }

    private static List<DamagedFile> damaged(FakeHost host) {
        TestContext context = TestContext.on(host, QUERY);
        new CacheProbe().run(context);
        return context.seen().of(DamagedFile.class).toList();
    }

    private static ProbeResult run(FakeHost host, String query) {
        return new CacheProbe().run(TestContext.on(host, query));
    }
}
