package dev.gomoddiag.probes.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.FakeResolver;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardProxyProbeTest {
    private static final String HTTP = "http://" + EmbeddedNetwork.HTTP_PROXY;
    private static final String SOCKS = "socks5://" + EmbeddedNetwork.SOCKS_PROXY;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void asksForATunnelToEachTargetForEachClient() throws Exception {
        List<ProxyTunnel> tunnels = run(network.host().variable("HTTPS_PROXY", HTTP), network.resolver());

        assertThat(tunnels).allMatch(tunnel -> tunnel.outcome() == Outcome.OPENED);
        assertThat(tunnels)
                .extracting(ProxyTunnel::client, tunnel -> tunnel.target().host())
                .contains(
                        tuple(Client.GO, "proxy.golang.org"),
                        tuple(Client.GO, "sum.golang.org"),
                        tuple(Client.GIT, "github.com"))
                .doesNotHaveDuplicates();
    }

    @Test
    void asksNobodyWithoutAForwardProxy() throws Exception {
        assertThat(run(network.host(), network.resolver())).isEmpty();
    }

    @Test
    void sendsTheCredentialsOfTheUrlAndKeepsNoneOfThem() throws Exception {
        network.httpProxy().requireBasic("user", "canary-5eCr3t");
        FakeHost host =
                network.host().variable("HTTPS_PROXY", "http://user:canary-5eCr3t@" + EmbeddedNetwork.HTTP_PROXY);

        ProxyTunnel tunnel = toModuleProxy(host);

        assertThat(tunnel.outcome()).isEqualTo(Outcome.OPENED);
        assertThat(tunnel.proxy()).isEqualTo(HTTP);
        assertThat(tunnel.toString()).doesNotContain("canary");
    }

    @Test
    void keepsWhatAProxyDemands() throws Exception {
        network.httpProxy().requireBasic("user", "secret");

        ProxyTunnel tunnel = toModuleProxy(network.host().variable("HTTPS_PROXY", HTTP));

        assertThat(tunnel.outcome()).isEqualTo(Outcome.AUTH_REQUIRED);
        assertThat(tunnel.status()).isEqualTo(OptionalInt.of(407));
        assertThat(tunnel.headers())
                .containsExactlyInAnyOrder(
                        "Proxy-Authenticate: Basic realm=\"proxy.corp.example\"",
                        "Via: 1.1 proxy.corp.example (embedded)");
        assertThat(tunnel.detail()).isEqualTo("Proxy Authentication Required");
    }

    @ParameterizedTest
    @CsvSource({
        "403, DENIED",
        "404, NOT_A_PROXY",
        "405, NOT_A_PROXY",
        "302, DENIED",
        "500, UPSTREAM_FAILED",
        "502, UPSTREAM_FAILED",
        "504, UPSTREAM_FAILED"
    })
    void tellsByTheStatusWhy(int status, Outcome expected) throws Exception {
        network.httpProxy().answer(HttpAnswer.text(status, "no\n"));

        ProxyTunnel tunnel = toModuleProxy(network.host().variable("HTTPS_PROXY", HTTP));

        assertThat(tunnel.outcome()).isEqualTo(expected);
        assertThat(tunnel.status()).isEqualTo(OptionalInt.of(status));
    }

    @Test
    void tellsAProxyThatIsNotThere() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", HTTP);

        network.port("proxy.corp.example", 3128).refuse();
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.PROXY_REFUSED);

        network.port("proxy.corp.example", 3128).unreachable();
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.PROXY_UNREACHABLE);

        network.port("proxy.corp.example", 3128).drop();
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.PROXY_TIMED_OUT);
    }

    @Test
    void tellsAProxyWithoutAddress() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", "http://gone.corp.example:3128");

        ProxyTunnel tunnel = run(host, FakeResolver.empty()).get(0);

        assertThat(tunnel.outcome()).isEqualTo(Outcome.PROXY_UNRESOLVED);
        assertThat(tunnel.detail()).isEqualTo("gone.corp.example: NXDOMAIN");
    }

    @Test
    void tellsAPeerThatIsSilentHangsUpResetsOrSpeaksSomethingElse() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", HTTP);

        network.port("proxy.corp.example", 3128).hangUp();
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.RESET);

        network.port("proxy.corp.example", 3128).reset();
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.RESET);

        network.port("proxy.corp.example", 3128).say("SSH-2.0-OpenSSH\r\n");
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.NOT_A_PROXY);

        network.port("proxy.corp.example", 3128).silence();
        ProxyTunnel silent = toModuleProxy(host);
        assertThat(silent.outcome()).isEqualTo(Outcome.SILENT);
        assertThat(silent.elapsed()).isBetween(Tunnel.ANSWER_TIMEOUT, Tunnel.ANSWER_TIMEOUT.plusSeconds(2));
    }

    @Test
    void tellsAPlainProxyBehindAnHttpsUrl() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", "https://" + EmbeddedNetwork.HTTP_PROXY);
        network.port("proxy.corp.example", 3128).speakHttp(request -> HttpAnswer.text(400, "what?\n"));

        ProxyTunnel tunnel = toModuleProxy(host);

        assertThat(tunnel.outcome()).isEqualTo(Outcome.NOT_A_PROXY);
        assertThat(tunnel.proxy()).isEqualTo("https://" + EmbeddedNetwork.HTTP_PROXY);
    }

    @Test
    void opensTunnelsThroughSocks() throws Exception {
        ProxyTunnel tunnel = toModuleProxy(network.host().variable("HTTPS_PROXY", SOCKS));

        assertThat(tunnel.outcome()).isEqualTo(Outcome.OPENED);
        assertThat(network.socksProxy().requests()).contains("CONNECT proxy.golang.org:443");
    }

    @Test
    void resolvesHereForGitButNotForGoUnderSocks5() throws Exception {
        run(network.host().variable("HTTPS_PROXY", SOCKS), network.resolver());

        assertThat(network.socksProxy().requests())
                .contains("CONNECT proxy.golang.org:443", "CONNECT 203.0.113.30:443")
                .doesNotContain("CONNECT github.com:443");
    }

    @Test
    void tellsWhatASocksProxyRefuses() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", SOCKS);

        network.socksProxy().reply(2);
        assertThat(toModuleProxy(host))
                .extracting(ProxyTunnel::outcome, ProxyTunnel::status)
                .containsExactly(Outcome.DENIED, OptionalInt.of(2));

        network.socksProxy().heal().requireLogin("user", "secret");
        assertThat(toModuleProxy(host).outcome()).isEqualTo(Outcome.AUTH_REQUIRED);
    }

    @Test
    void tellsAnHttpProxyConfiguredAsSocks() throws Exception {
        network.port("socks.corp.example", 1080).say("HTTP/1.1 400 Bad Request\r\n\r\n");

        ProxyTunnel tunnel = toModuleProxy(network.host().variable("HTTPS_PROXY", SOCKS));

        assertThat(tunnel.outcome()).isEqualTo(Outcome.NOT_A_PROXY);
        assertThat(tunnel.detail()).isEqualTo("unexpected protocol version 72");
    }

    @ParameterizedTest
    @CsvSource({
        "https, proxy.corp.example:3128, http",
        "socks5, proxy.corp.example:3128, http",
        "http, socks.corp.example:1080, socks5",
        "https, socks.corp.example:1080, socks5"
    })
    void findsWhatAProxySpeaksThatIsSpokenToByAnotherScheme(String set, String at, String spoken) throws Exception {
        List<ProxyTunnel> tunnels = run(network.host().variable("HTTPS_PROXY", set + "://" + at), network.resolver());

        assertThat(tunnels)
                .filteredOn(tunnel -> tunnel.target().host().equals("proxy.golang.org"))
                .extracting(ProxyTunnel::client, ProxyTunnel::proxy, ProxyTunnel::answered)
                .containsExactlyInAnyOrder(
                        tuple(Client.GO, set + "://" + at, false), tuple(Client.NONE, spoken + "://" + at, true));
    }

    @Test
    void findsWhatAProxySpeaksAlsoWhenItDeclines() throws Exception {
        network.httpProxy().requireBasic("user", "secret");

        List<ProxyTunnel> tunnels = run(
                network.host().variable("HTTPS_PROXY", "https://canary:5eCr3t@" + EmbeddedNetwork.HTTP_PROXY),
                network.resolver());

        assertThat(tunnels)
                .filteredOn(tunnel -> tunnel.client() == Client.NONE)
                .isNotEmpty()
                .allSatisfy(tunnel -> assertThat(tunnel.outcome()).isEqualTo(Outcome.AUTH_REQUIRED));
        assertThat(network.httpProxy().requests().toString()).doesNotContain("canary");
    }

    private ProxyTunnel toModuleProxy(FakeHost host) throws Exception {
        List<ProxyTunnel> tunnels = run(host, network.resolver()).stream()
                .filter(tunnel -> tunnel.client() == Client.GO)
                .filter(tunnel -> tunnel.target().host().equals("proxy.golang.org"))
                .toList();
        assertThat(tunnels).hasSize(1);
        return tunnels.get(0);
    }

    private static List<ProxyTunnel> run(FakeHost host, HostResolver resolver) throws Exception {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(resolver)
                .timeout(Duration.ofSeconds(20));
        assertThat(new ForwardProxyProbe().run(context)).isEqualTo(ProbeResult.observed());
        return context.seen().of(ProxyTunnel.class).toList();
    }
}
