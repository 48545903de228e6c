package dev.gomoddiag.probes.dns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver.Resolution;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.DnsBehaviour;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoResolverTest {
    private static final String NAME = "proxy.golang.org";
    private static final String ADDRESS = "203.0.113.10";
    private static final String FIRST = EmbeddedNetwork.NAME_SERVER;
    private static final String SECOND = EmbeddedNetwork.OTHER_NAME_SERVER;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void findsANameAtTheFirstServer() {
        assertThat(resolve(twoServers(), NAME).result())
                .usingRecursiveComparison()
                .ignoringFields("elapsed")
                .isEqualTo(answered(NAME, FIRST + ":53", ADDRESS));
    }

    @Test
    void putsIpv4First() {
        network.zone().put("dual.example", "2001:db8::7", "203.0.113.7");

        assertThat(resolve(twoServers(), "dual.example").result().addresses())
                .containsExactly("203.0.113.7", "2001:db8::7");
    }

    @Test
    void findsANameThatHasIpv6Alone() {
        network.zone().put("six.example", "2001:db8::6");

        assertThat(resolve(twoServers(), "six.example").result().addresses()).containsExactly("2001:db8::6");
    }

    @Test
    void asksNobodyForAnAddress() {
        network.log().clear();

        assertThat(resolve(twoServers(), "2001:DB8::1").result())
                .isEqualTo(new NameLookup(
                        "2001:DB8::1",
                        NameLookup.Source.GO,
                        "",
                        LookupOutcome.ANSWERED,
                        List.of("2001:db8::1"),
                        Duration.ZERO,
                        ""));
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void endsAtTheHostsFileWhenItHasTheName() {
        FakeHost host = twoServers().file("/etc/hosts", "127.0.0.1 localhost\n10.0.0.1 proxy.golang.org\n");

        Resolution resolution = resolve(host, "Proxy.Golang.org");

        assertThat(resolution.result().addresses()).containsExactly("10.0.0.1");
        assertThat(resolution.result().server()).isEqualTo("/etc/hosts:2");
        assertThat(network.log().of(Access.Protocol.DNS, FIRST)).isEmpty();
    }

    @Test
    void looksIntoTheHostsFileLastWhereNsswitchSaysSo() {
        FakeHost host = twoServers()
                .file("/etc/nsswitch.conf", "hosts: dns files\n")
                .file("/etc/hosts", "10.0.0.1 proxy.golang.org\n10.0.0.2 only.in.file\n");

        assertThat(resolve(host, NAME).result().addresses()).containsExactly(ADDRESS);
        assertThat(resolve(host, "only.in.file").result().addresses()).containsExactly("10.0.0.2");
    }

    @Test
    void asksNoNameServerWhereNsswitchNamesOnlyFiles() {
        FakeHost host = twoServers().file("/etc/nsswitch.conf", "hosts: files\n");

        assertThat(resolve(host, NAME).result().outcome()).isEqualTo(LookupOutcome.NXDOMAIN);
        assertThat(network.log().of(Access.Protocol.DNS, FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NXDOMAIN, NXDOMAIN", "NODATA, NODATA"})
    void takesTheFirstServersWordThatThereIsNothing(DnsBehaviour behaviour, LookupOutcome expected) {
        network.dns().answer(NAME, behaviour);

        assertThat(resolve(twoServers(), NAME).result().outcome()).isEqualTo(expected);
        assertThat(network.log().of(Access.Protocol.DNS, SECOND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SERVFAIL", "REFUSED"})
    void goesOnToTheNextServerAfterAFailure(DnsBehaviour behaviour) {
        network.dns().answer(NAME, behaviour);

        assertThat(resolve(twoServers(), NAME).result())
                .usingRecursiveComparison()
                .ignoringFields("elapsed")
                .isEqualTo(answered(NAME, SECOND + ":53", ADDRESS));
    }

    @Test
    void keepsWhatAServerSaysOfItsFailure() {
        network.dns().answer(NAME, DnsBehaviour.SERVFAIL);

        NameLookup result = resolve(oneServer(), NAME).result();

        assertThat(result.outcome()).isEqualTo(LookupOutcome.SERVFAIL);
        assertThat(result.detail()).startsWith("extended error ").contains("DNSSEC");
    }

    @Test
    void asksAgainOverTcpWhenTheAnswerIsCut() {
        network.dns().answer(NAME, DnsBehaviour.TRUNCATED);

        assertThat(resolve(oneServer(), NAME).result().addresses()).containsExactly(ADDRESS);
    }

    @Test
    void tellsAClosedPort() {
        network.port(FIRST, 53).refuse();

        assertThat(resolve(oneServer(), NAME).result().outcome()).isEqualTo(LookupOutcome.PORT_CLOSED);
    }

    @Test
    void givesASilentServerUpAndAsksTheNext() {
        network.dns().answer(DnsBehaviour.SILENT);

        NameLookup result = resolve(twoServers(), NAME).result();

        assertThat(result.addresses()).containsExactly(ADDRESS);
        assertThat(result.elapsed()).isBetween(Duration.ofMillis(1900), Duration.ofSeconds(4));
        assertThat(network.log().of(Access.Protocol.DNS, FIRST))
                .as("each question twice, in case a datagram was lost")
                .containsExactlyInAnyOrder(NAME + " A", NAME + " A", NAME + " AAAA", NAME + " AAAA");
    }

    @Test
    void waitsPastAnswersToOtherQuestionsAsGoDoes() {
        network.dns().answer(DnsBehaviour.WRONG_ID);

        Resolution resolution = resolve(oneServer(), NAME);

        assertThat(resolution.result().outcome()).isEqualTo(LookupOutcome.TIMEOUT);
        assertThat(resolution.questions()).extracting(NameLookup::outcome).containsExactly(LookupOutcome.MALFORMED);
    }

    @Test
    void followsTheSearchList() {
        network.zone().put("goproxy.corp.example", "203.0.113.22");
        FakeHost host = FakeHost.linux()
                .network(network.path())
                .file("/etc/resolv.conf", "search corp.example\nnameserver " + FIRST + "\n");

        assertThat(resolve(host, "goproxy").result().addresses()).containsExactly("203.0.113.22");
    }

    @Test
    void asksThisMachineItselfWithoutAConfiguredServer() {
        FakeHost host = FakeHost.linux().network(network.path());

        NameLookup result = resolve(host, NAME).result();

        assertThat(result.outcome()).isEqualTo(LookupOutcome.PORT_CLOSED);
        assertThat(result.server()).isEqualTo("[::1]:53");
    }

    @Test
    void tellsANetworkThatIsNotThere() {
        NetworkPath nowhere = peer -> new java.net.InetSocketAddress("255.255.255.255", 53);

        assertThat(resolve(oneServer().network(nowhere), NAME).result().outcome())
                .isIn(LookupOutcome.FAILED, LookupOutcome.UNREACHABLE, LookupOutcome.DENIED);
    }

    @Test
    void leavesNamesToTheSystemOnWindows() {
        Resolution resolution = resolve(FakeHost.windows(), "localhost");

        assertThat(resolution.result().addresses()).contains("127.0.0.1");
        assertThat(resolution.questions()).extracting(NameLookup::source).containsExactly(NameLookup.Source.SYSTEM);
    }

    @Test
    void reachesTheNameItselfPastASilentSearchDomain() {
        network.dns().answer(NAME + ".a.example", DnsBehaviour.SILENT);

        assertThat(resolve(searching("search a.example\noptions ndots:5 timeout:1"), NAME)
                        .result()
                        .addresses())
                .containsExactly(ADDRESS);
    }

    @Test
    void givesASilentSearchListUpWhereGoWouldHaveWaitedTooLong() {
        network.dns().answer(NAME + ".a.example", DnsBehaviour.SILENT);
        network.dns().answer(NAME + ".b.example", DnsBehaviour.SILENT);

        NameLookup result = resolve(
                        searching("search a.example b.example c.example\noptions ndots:5 timeout:1 attempts:15"), NAME)
                .result();

        assertThat(result.outcome()).isEqualTo(LookupOutcome.TIMEOUT);
        assertThat(result.elapsed()).isLessThan(Duration.ofSeconds(2));
    }

    private FakeHost searching(String lines) {
        return FakeHost.linux()
                .network(network.path())
                .file("/etc/resolv.conf", "nameserver " + FIRST + "\n" + lines + "\n");
    }

    @Test
    void endsAtAnInterrupt() {
        network.dns().answer(DnsBehaviour.SILENT);
        Thread.currentThread().interrupt();

        NameLookup result = resolve(oneServer(), NAME).result();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.addresses()).isEmpty();
        assertThat(result.elapsed()).isLessThan(Duration.ofMillis(500));
    }

    private static NameLookup answered(String name, String server, String address) {
        return new NameLookup(
                name, NameLookup.Source.GO, server, LookupOutcome.ANSWERED, List.of(address), Duration.ZERO, "");
    }

    private FakeHost oneServer() {
        return FakeHost.linux().network(network.path()).nameServer(FIRST);
    }

    private FakeHost twoServers() {
        return oneServer().nameServer(SECOND);
    }

    private static Resolution resolve(HostEnvironment host, String name) {
        return new GoResolverFactory().forHost(host).resolve(name);
    }
}
