package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.NameLookup.Source;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.DnsBehaviour;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsProbeTest {
    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void asksEveryConfiguredServerOnItsOwnBesideGosView() throws Exception {
        network.dns().answer("proxy.golang.org", DnsBehaviour.REFUSED);
        FakeHost host =
                network.host().nameServer(EmbeddedNetwork.NAME_SERVER).nameServer(EmbeddedNetwork.OTHER_NAME_SERVER);

        assertThat(lookups(host, "proxy.golang.org"))
                .extracting(NameLookup::source, NameLookup::server, NameLookup::outcome)
                .containsExactlyInAnyOrder(
                        tuple(Source.NAME_SERVER, "203.0.113.53:53", LookupOutcome.REFUSED),
                        tuple(Source.NAME_SERVER, "203.0.113.54:53", LookupOutcome.ANSWERED),
                        tuple(Source.GO, "203.0.113.54:53", LookupOutcome.ANSWERED));
    }

    @Test
    void showsTheHostsFileBesideWhatNameServersSay() throws Exception {
        FakeHost host = network.host().file("/etc/hosts", "\n10.9.8.7 proxy.golang.org # old mirror\n");

        assertThat(lookups(host, "proxy.golang.org"))
                .extracting(NameLookup::source, NameLookup::server, NameLookup::addresses)
                .containsExactlyInAnyOrder(
                        tuple(Source.HOSTS_FILE, "/etc/hosts:2", List.of("10.9.8.7")),
                        tuple(Source.NAME_SERVER, "203.0.113.53:53", List.of("203.0.113.10")),
                        tuple(Source.GO, "/etc/hosts:2", List.of("10.9.8.7")));
    }

    @Test
    void asksForTheNameItselfBesideASearchListThatComesFirst() throws Exception {
        FakeHost host = FakeHost.linux()
                .network(network.path())
                .file("/etc/resolv.conf", "nameserver 203.0.113.53\nsearch a.example\noptions ndots:5\n");

        assertThat(lookups(host, "proxy.golang.org."))
                .extracting(NameLookup::source, NameLookup::outcome)
                .containsExactly(tuple(Source.NAME_SERVER, LookupOutcome.ANSWERED));
    }

    @Test
    void leavesNamesBehindAForwardProxyToTheProxy() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", "http://" + EmbeddedNetwork.HTTP_PROXY);

        run(host);

        assertThat(network.log().of(Access.Protocol.DNS, EmbeddedNetwork.NAME_SERVER))
                .isNotEmpty()
                .allMatch(question -> question.startsWith("proxy.corp.example "));
    }

    @Test
    void asksNobodyWhomTheMachineIsNotConfiguredToAsk() throws Exception {
        run(network.host());

        assertThat(network.log().of(Access.Protocol.DNS, EmbeddedNetwork.OTHER_NAME_SERVER))
                .isEmpty();
        assertThat(network.log().of(Access.Protocol.DNS, EmbeddedNetwork.NAME_SERVER))
                .isNotEmpty();
    }

    private List<NameLookup> lookups(FakeHost host, String name) throws Exception {
        return run(host)
                .seen()
                .of(NameLookup.class)
                .filter(lookup -> lookup.host().equals(name))
                .toList();
    }

    private static TestContext run(FakeHost host) throws Exception {
        TestContext context =
                TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1").resolver(new GoResolverFactory().forHost(host));
        assertThat(new DnsProbe().run(context)).isEqualTo(ProbeResult.observed());
        return context;
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
