package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.contract.ProbeContract;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SumdbProbeTest extends ProbeContract {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @Override
    protected Probe probe() {
        return new SumdbProbe();
    }

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Stream<HttpExchange> exchanges(FakeHost host, String query) throws Exception {
        TestContext fetch = TestContext.on(host, query).resolver(network.resolver());
        TestContext context =
                TestContext.on(host, query).resolver(network.resolver()).facts(Walked.run(new FetchProbe(), fetch));
        return Walked.run(probe(), context).of(HttpExchange.class);
    }

    @Test
    void asksTheDatabaseThatGoDidNotComeTo() throws Exception {
        network.port("proxy.golang.org", 443).refuse();

        assertThat(exchanges(network.host(), GIN))
                .extracting(HttpExchange::url, HttpExchange::served)
                .containsExactly(Tuple.tuple("https://sum.golang.org/lookup/github.com/gin-gonic/gin@v1.9.1", true));
    }

    @Test
    void asksForTheTreeHeadWhereNoVersionIsKnown() throws Exception {
        network.port("proxy.golang.org", 443).refuse();
        network.port("sum.golang.org", 443).refuse();

        assertThat(exchanges(network.host(), "github.com/gin-gonic/gin"))
                .extracting(HttpExchange::url, exchange -> exchange.failure().orElseThrow())
                .containsExactly(Tuple.tuple("https://sum.golang.org/latest", FailureKind.REFUSED));
    }

    @Test
    void asksNothingAboutAPrivateModuleOrWithoutADatabase() throws Exception {
        FakeHost secret = network.host().variable("GOPRIVATE", "git.corp.example");
        FakeHost off = network.host().variable("GOSUMDB", "off");

        assertThat(probe().run(TestContext.on(secret, "git.corp.example/team/secret@v1.0.0")))
                .isInstanceOf(ProbeResult.Skipped.class);
        assertThat(probe().run(TestContext.on(off, GIN))).isInstanceOf(ProbeResult.Skipped.class);
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void hasNothingToAskAfterASuccess() throws Exception {
        assertThat(exchanges(network.host(), GIN)).isEmpty();
    }
}
