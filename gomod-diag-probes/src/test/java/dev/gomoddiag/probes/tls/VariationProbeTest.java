package dev.gomoddiag.probes.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.fact.TlsVariation.Difference;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.Deadline;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationProbeTest {
    private static final String NAME = "proxy.golang.org";
    private static final String ADDRESS = "203.0.113.10";
    private static final Target PEER = new Target(NAME, 443, Role.MODULE_PROXY);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void seesALargeFirstMessageAnsweredWhereTheUsualOneWas() throws Exception {
        assertThat(after(TlsOutcome.TRUSTED))
                .extracting(TlsVariation::difference, TlsVariation::outcome)
                .containsExactly(tuple(Difference.LARGE_HELLO, TlsOutcome.TRUSTED));
    }

    @Test
    void seesALargeFirstMessageSwallowed() throws Exception {
        network.port(NAME, 443).silence();

        assertThat(after(TlsOutcome.TRUSTED))
                .extracting(TlsVariation::difference, TlsVariation::outcome, TlsVariation::answered)
                .containsExactly(tuple(Difference.LARGE_HELLO, TlsOutcome.SILENT, false));
    }

    @Test
    void triesAnotherNameAndSmallPacketsWhereTheUsualOneWasSwallowed() throws Exception {
        assertThat(after(TlsOutcome.SILENT))
                .extracting(TlsVariation::difference, TlsVariation::answered)
                .containsExactlyInAnyOrder(tuple(Difference.NEUTRAL_NAME, true), tuple(Difference.SMALL_PACKETS, true));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.10, TRUSTED", EmbeddedNetwork.WRONG_SERVER + ", HOSTNAME_MISMATCH"})
    void judgesWhoeverIsAtTheAddressThatNameServersGiveOverTcp(String address, TlsOutcome outcome) throws Exception {
        TestContext context = context(
                lookup(NameLookup.Source.NAME_SERVER, "203.0.113.77"),
                new TcpAttempt(PEER, "203.0.113.77", ConnectOutcome.REFUSED, Duration.ZERO, ""),
                lookup(NameLookup.Source.NAME_SERVER_TCP, address));

        assertThat(new VariationProbe().run(context)).isEqualTo(ProbeResult.observed());
        assertThat(context.seen().of(TlsVariation.class))
                .extracting(TlsVariation::difference, TlsVariation::address, TlsVariation::outcome)
                .containsExactly(tuple(Difference.OTHER_ADDRESS, address, outcome));
    }

    @Test
    void judgesWhoeverIsAtAnAddressThatOnlyALaterDatagramGave() throws Exception {
        TestContext context = context(
                new TcpAttempt(PEER, "203.0.113.77", ConnectOutcome.REFUSED, Duration.ZERO, ""),
                new TcpAttempt(PEER, "203.0.113.78", ConnectOutcome.REFUSED, Duration.ZERO, ""),
                lookup(NameLookup.Source.NAME_SERVER, "203.0.113.77"),
                lookup(NameLookup.Source.NAME_SERVER_TCP, "203.0.113.78"),
                lookup(NameLookup.Source.NAME_SERVER, ADDRESS));

        new VariationProbe().run(context);

        assertThat(context.seen().of(TlsVariation.class))
                .extracting(TlsVariation::address, TlsVariation::outcome)
                .containsExactly(tuple(ADDRESS, TlsOutcome.TRUSTED));
    }

    private static NameLookup lookup(NameLookup.Source source, String address) {
        return new NameLookup(
                NAME, source, "203.0.113.53:53", LookupOutcome.ANSWERED, List.of(address), Duration.ZERO, "");
    }

    @Test
    void triesNothingWhereACertificateIsAtFault() throws Exception {
        TestContext context = context(TlsOutcome.EXPIRED);

        assertThat(new VariationProbe().run(context)).isInstanceOf(ProbeResult.Skipped.class);
    }

    @Test
    void triesNothingThatAnotherRunHasTried() throws Exception {
        TestContext context = context(
                new TlsHandshake(PEER, ADDRESS, NAME, TlsOutcome.TRUSTED, List.of(), Duration.ZERO, ""),
                new TlsVariation(PEER, ADDRESS, Difference.LARGE_HELLO, TlsOutcome.TRUSTED, Duration.ZERO, ""));

        assertThat(new VariationProbe().run(context)).isInstanceOf(ProbeResult.Skipped.class);
    }

    @ParameterizedTest
    @CsvSource({"SMALL, 100, 1000", "LARGE, 1600, 2500"})
    void aLargeFirstMessageTakesMoreThanAPacket(Hello hello, int least, int most) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket client = new Socket()) {
            CompletableFuture<Integer> length = CompletableFuture.supplyAsync(() -> lengthOfFirstRecord(server));
            client.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));

            Handshake.with(client, NAME, hello, Deadline.in(Duration.ofSeconds(10)));

            assertThat(length.get()).isBetween(least, most);
        }
    }

    private static int lengthOfFirstRecord(ServerSocket server) {
        try (Socket accepted = server.accept()) {
            DataInputStream in = new DataInputStream(accepted.getInputStream());
            in.skipNBytes(3);
            return in.readUnsignedShort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<TlsVariation> after(TlsOutcome usual) throws Exception {
        TestContext context = context(usual);
        assertThat(new VariationProbe().run(context)).isEqualTo(ProbeResult.observed());
        return context.seen().of(TlsVariation.class).toList();
    }

    private TestContext context(TlsOutcome usual) {
        return context(new TlsHandshake(PEER, ADDRESS, NAME, usual, List.of(), Duration.ZERO, ""));
    }

    private TestContext context(Fact... earlier) {
        return TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .facts(Facts.of(List.of(earlier)))
                .timeout(Duration.ofSeconds(20));
    }
}
