package dev.gomoddiag.probes.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProbeTest {
    private static final String NAME = "proxy.golang.org";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void connectsToEveryAddressThatTheLookupFound() throws Exception {
        Facts lookup = Facts.of(lookup("203.0.113.10", EmbeddedNetwork.SINKHOLE, "2001:db8::99"));

        List<TcpAttempt> attempts = run(network.host(), lookup).stream()
                .filter(attempt -> attempt.target().host().equals(NAME))
                .toList();

        assertThat(attempts)
                .extracting(TcpAttempt::address, TcpAttempt::outcome)
                .containsExactlyInAnyOrder(
                        tuple("203.0.113.10", ConnectOutcome.CONNECTED),
                        tuple(EmbeddedNetwork.SINKHOLE, ConnectOutcome.REFUSED),
                        tuple("2001:db8::99", ConnectOutcome.REFUSED));
        assertThat(attempts)
                .filteredOn(attempt -> attempt.outcome() == ConnectOutcome.REFUSED)
                .allMatch(attempt -> attempt.detail().equals("Connection refused"));
    }

    @Test
    void resolvesANameThatNoProbeLookedUp() throws Exception {
        assertThat(run(network.host(), Facts.none()))
                .extracting(attempt -> attempt.target().host())
                .contains(NAME, "sum.golang.org", "github.com")
                .doesNotHaveDuplicates();
    }

    @Test
    void triesNoMoreThanEightAddresses() throws Exception {
        String[] many =
                IntStream.range(100, 120).mapToObj(i -> "203.0.113." + i).toArray(String[]::new);

        assertThat(run(network.host(), Facts.of(lookup(many))))
                .filteredOn(attempt -> attempt.target().host().equals(NAME))
                .hasSize(8);
    }

    @Test
    void connectsToTheForwardProxyInsteadOfTheTargets() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", "http://" + EmbeddedNetwork.HTTP_PROXY);

        assertThat(run(host, Facts.none()))
                .extracting(attempt -> attempt.target().host(), TcpAttempt::outcome)
                .containsExactly(tuple("proxy.corp.example", ConnectOutcome.CONNECTED));
    }

    @Test
    void tellsAVanishedSynFromAMissingRoute() throws Exception {
        network.port(NAME, 443).drop();
        network.port("sum.golang.org", 443).unreachable();

        assertThat(run(network.host(), Facts.none()))
                .extracting(attempt -> attempt.target().host(), TcpAttempt::outcome)
                .contains(tuple(NAME, ConnectOutcome.TIMED_OUT), tuple("sum.golang.org", ConnectOutcome.UNREACHABLE));
    }

    private static NameLookup lookup(String... addresses) {
        return new NameLookup(
                NAME,
                NameLookup.Source.GO,
                "203.0.113.53:53",
                LookupOutcome.ANSWERED,
                List.of(addresses),
                Duration.ZERO,
                "");
    }

    private List<TcpAttempt> run(FakeHost host, Facts earlier) throws Exception {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .facts(earlier);
        assertThat(new TcpProbe().run(context)).isEqualTo(ProbeResult.observed());
        return context.seen().of(TcpAttempt.class).toList();
    }
}
