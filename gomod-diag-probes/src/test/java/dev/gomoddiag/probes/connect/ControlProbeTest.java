package dev.gomoddiag.probes.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.LocalNetwork;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.text.Text;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlProbeTest {
    private static final Target TARGET = new Target("proxy.golang.org", 443, Role.MODULE_PROXY);
    private static final Facts REFUSED =
            Facts.of(new TcpAttempt(TARGET, "203.0.113.10", ConnectOutcome.REFUSED, Duration.ZERO, ""));

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void asksNobodyWhenAllIsWell() throws Exception {
        Facts well = Facts.of(new TcpAttempt(TARGET, "203.0.113.10", ConnectOutcome.CONNECTED, Duration.ZERO, ""));
        TestContext context = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                .facts(well);

        ProbeResult result = new ControlProbe().run(context);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ProbeResult.Skipped.class,
                        skipped ->
                                assertThat(skipped.reason()).hasToString("every lookup and every connect succeeded"));
        assertThat(context.seen().all()).isEmpty();
    }

    @Test
    void asksNobodyWhenTheFetchWorkedAlthoughAFurtherHostIsBlocked() throws Exception {
        FetchTrace fetched = new FetchTrace(List.of(), new Verdict.Fetched("github.com/gin-gonic/gin", "v1.9.1"), 5);
        TestContext context = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                .facts(REFUSED.with(List.of(new FetchAttempt(fetched, Duration.ofMillis(180)))));

        ProbeResult result = new ControlProbe().run(context);

        assertThat(result).isEqualTo(ProbeResult.skipped(Text.of(ControlProbe.class, "control.fetched")));
        assertThat(context.seen().all()).isEmpty();
    }

    @Test
    void connectsToNeutralHostsAfterAFailedConnect() throws Exception {
        assertThat(controls(REFUSED))
                .extracting(ControlConnect::address, ControlConnect::outcome)
                .containsExactlyInAnyOrder(
                        tuple("1.1.1.1:443", ConnectOutcome.CONNECTED),
                        tuple("223.5.5.5:443", ConnectOutcome.CONNECTED),
                        tuple("[2606:4700:4700::1111]:443", ConnectOutcome.CONNECTED));
    }

    @Test
    void connectsToNeutralHostsAfterAFailedLookup() throws Exception {
        Facts unresolved = Facts.of(new NameLookup(
                "proxy.golang.org", NameLookup.Source.GO, "", LookupOutcome.SERVFAIL, List.of(), Duration.ZERO, ""));

        assertThat(controls(unresolved)).hasSize(3);
    }

    @Test
    void tellsADeadLine() throws Exception {
        network.unplug();

        assertThat(controls(REFUSED)).hasSize(3).allMatch(control -> control.outcome() == ConnectOutcome.UNREACHABLE);
    }

    @Test
    void listsTheAddressesOfThisMachineOnARealNetwork() throws Exception {
        NetworkPath direct = new DirectTo(network.path());
        TestContext context = TestContext.on(network.host().network(direct), "github.com/gin-gonic/gin@v1.9.1")
                .facts(REFUSED);

        ControlProbe.measure(
                context,
                () -> List.of(
                        IpText.parse("198.51.100.10").orElseThrow(),
                        IpText.parse("2001:db8::10").orElseThrow(),
                        IpText.parse("fe80::1").orElseThrow(),
                        IpText.parse("127.0.0.1").orElseThrow()));

        assertThat(context.seen().of(LocalNetwork.class))
                .containsExactly(new LocalNetwork(List.of("198.51.100.10", "2001:db8::10")));
    }

    @Test
    void saysNothingOfThisMachineInAnEmbeddedNetwork() throws Exception {
        TestContext context = context(REFUSED);

        new ControlProbe().run(context);

        assertThat(context.seen().of(LocalNetwork.class)).isEmpty();
    }

    private record DirectTo(NetworkPath path) implements NetworkPath {
        @Override
        public InetSocketAddress route(InetSocketAddress peer) {
            return path.route(peer);
        }

        @Override
        public boolean isDirect() {
            return true;
        }
    }

    private List<ControlConnect> controls(Facts earlier) throws Exception {
        TestContext context = context(earlier);
        assertThat(new ControlProbe().run(context)).isEqualTo(ProbeResult.observed());
        return context.seen().of(ControlConnect.class).toList();
    }

    private TestContext context(Facts earlier) {
        return TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1").facts(earlier);
    }
}
