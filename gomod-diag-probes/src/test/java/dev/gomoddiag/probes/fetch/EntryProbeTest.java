package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.contract.ProbeContract;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntryProbeTest extends ProbeContract {
    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @Override
    protected Probe probe() {
        return new EntryProbe();
    }

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private TestContext after(FakeHost host, String query) throws Exception {
        TestContext fetch = TestContext.on(host, query).resolver(network.resolver());
        return TestContext.on(host, query).resolver(network.resolver()).facts(Walked.run(new FetchProbe(), fetch));
    }

    private static List<String> answered(Facts facts) {
        return facts.of(HttpExchange.class)
                .map(exchange -> exchange.entry() + " " + exchange.operation() + " "
                        + exchange.failure()
                                .map(FailureKind::name)
                                .orElse("" + exchange.status().orElse(0)))
                .sorted()
                .toList();
    }

    @Test
    void asksTheEntriesThatGoDidNotComeTo() throws Exception {
        network.port("proxy.golang.org", 443).refuse();
        FakeHost host = network.host().variable("GOPROXY", "https://proxy.golang.org,https://goproxy.cn,direct");

        Facts seen = Walked.run(probe(), after(host, "github.com/gin-gonic/gin@v1.9.1"));

        assertThat(answered(seen))
                .containsExactly(
                        "0 LIST REFUSED",
                        "0 SUMDB_SUPPORTED REFUSED",
                        "1 INFO 200",
                        "1 LIST 200",
                        "1 SUMDB_SUPPORTED 200");
        assertThat(seen.of(GitListing.class))
                .extracting(GitListing::outcome)
                .containsExactly(GitListing.Outcome.LISTED);
    }

    @Test
    void tellsAnUnknownVersionFromAnUnknownModule() throws Exception {
        FakeHost host = network.host().variable("GOPROXY", "https://goproxy.cn");

        Facts version = Walked.run(probe(), after(host, "github.com/gin-gonic/gin@v9.9.9"));
        Facts module = Walked.run(probe(), after(host, "github.com/gin-gonic/gim@v1.0.0"));

        assertThat(answered(version)).containsExactly("0 LIST 200", "0 SUMDB_SUPPORTED 200");
        assertThat(answered(module)).containsExactly("0 LIST 404", "0 SUMDB_SUPPORTED 200");
    }

    @Test
    void tellsAWebSiteFromAModuleProxy() throws Exception {
        FakeHost host = network.host().variable("GOPROXY", "https://www.example.com");

        Facts seen = Walked.run(probe(), after(host, "github.com/gin-gonic/gin@v1.9.1"));

        assertThat(answered(seen)).contains("0 LIST BAD_BODY");
    }

    @Test
    void isNotHeldUpByASilentEntry() throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.silence());
        FakeHost host = network.host().variable("GOPROXY", "https://proxy.golang.org|https://goproxy.cn");

        Facts seen = Walked.run(probe(), after(host, "github.com/gin-gonic/gin@v1.9.1"));

        assertThat(answered(seen)).contains("0 LIST SILENT", "1 INFO 200", "1 LIST 200");
    }

    @Test
    void asksNoModuleProxyAboutAPrivateModule() throws Exception {
        FakeHost host = network.host().variable("GOPRIVATE", "git.corp.example").variable("GONOPROXY", "none");
        TestContext context =
                TestContext.on(host, "git.corp.example/team/secret@v1.0.0").resolver(network.resolver());

        Facts seen = Walked.run(probe(), context);

        assertThat(seen.of(HttpExchange.class))
                .extracting(HttpExchange::operation)
                .containsOnly(Operation.DISCOVERY);
        assertThat(network.log().of(Access.Protocol.HTTP, "proxy.golang.org")).isEmpty();
    }

    @Test
    void hasNothingToAskAfterASuccess() throws Exception {
        assertThat(probe().run(after(network.host(), "github.com/gin-gonic/gin@v1.9.1")))
                .isInstanceOfSatisfying(
                        ProbeResult.Skipped.class,
                        skipped -> assertThat(skipped.reason()).hasToString("The fetch succeeded."));
    }
}
