package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.NameLookup.Source;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpNameProbeTest {
    private static final String NAME = "proxy.golang.org";
    private static final String SERVER = EmbeddedNetwork.NAME_SERVER + ":53";
    private static final NameLookup FORGED = new NameLookup(
            NAME, Source.NAME_SERVER, SERVER, LookupOutcome.ANSWERED, List.of("203.0.113.77"), Duration.ZERO, "");

    private static final Tuple AGAIN =
            tuple(Source.NAME_SERVER, SERVER, LookupOutcome.ANSWERED, List.of("203.0.113.77"));

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void learnsTheTrueAddressWhereDatagramsAreForgedEachTime() throws Exception {
        network.dns().forge(NAME, "203.0.113.77");
        TestContext context = context(network.host(), FORGED);

        assertThat(new TcpNameProbe().run(context)).isEqualTo(ProbeResult.observed());
        assertThat(context.seen().of(NameLookup.class))
                .extracting(NameLookup::source, NameLookup::server, NameLookup::outcome, NameLookup::addresses)
                .containsExactly(
                        tuple(Source.NAME_SERVER_TCP, SERVER, LookupOutcome.ANSWERED, List.of("203.0.113.10")),
                        AGAIN,
                        AGAIN,
                        AGAIN,
                        AGAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void asksByDatagramUntilANameServerThatRotatesGivesWhatItGaveOverTcp(int sites) throws Exception {
        String[] turns = IntStream.range(0, sites)
                .mapToObj(site -> "203.0.113." + (10 + site))
                .toArray(String[]::new);
        network.dns().rotate(NAME, turns);
        TestContext context = context(network.host(), FORGED);

        new TcpNameProbe().run(context);

        List<NameLookup> seen = context.seen().of(NameLookup.class).toList();
        assertThat(seen).hasSize(1 + sites);
        assertThat(seen.get(sites).addresses()).isEqualTo(seen.get(0).addresses());
        assertThat(seen.get(sites).source()).isEqualTo(Source.NAME_SERVER);
    }

    @Test
    void asksNothingWhereTheServerIsTrusted() throws Exception {
        Target peer = new Target(NAME, 443, Role.MODULE_PROXY);

        assertThat(new TcpNameProbe()
                        .run(context(
                                network.host(),
                                FORGED,
                                new TlsHandshake(
                                        peer, "203.0.113.77", NAME, TlsOutcome.TRUSTED, List.of(), Duration.ZERO, ""))))
                .isInstanceOf(ProbeResult.Skipped.class);
    }

    @Test
    void asksNothingWhereNoNameServerAnswered() throws Exception {
        assertThat(new TcpNameProbe().run(context(network.host()))).isInstanceOf(ProbeResult.Skipped.class);
    }

    private TestContext context(FakeHost host, Fact... earlier) {
        return TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .facts(Facts.of(List.of(earlier)))
                .timeout(Duration.ofSeconds(20));
    }
}
