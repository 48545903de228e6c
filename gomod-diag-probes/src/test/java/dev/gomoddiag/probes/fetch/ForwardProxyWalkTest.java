package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForwardProxyWalkTest {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Walked walk(FakeHost host) throws Exception {
        return Walked.on(host, network.resolver(), GIN);
    }

    private FakeHost behind(String proxy) {
        return network.host().variable("HTTPS_PROXY", proxy).variable("HTTP_PROXY", proxy);
    }

    @Test
    void fetchesThroughATunnel() throws Exception {
        network.dropAllExcept("203.0.113.60");

        assertThat(walk(behind("http://" + EmbeddedNetwork.HTTP_PROXY))
                        .attempt()
                        .succeeded())
                .isTrue();
        assertThat(network.httpProxy().requests()).isNotEmpty();
    }

    @Test
    void fetchesThroughSocks() throws Exception {
        network.dropAllExcept("203.0.113.61");

        assertThat(walk(behind("socks5://" + EmbeddedNetwork.SOCKS_PROXY))
                        .attempt()
                        .succeeded())
                .isTrue();
        assertThat(network.socksProxy().requests()).isNotEmpty();
    }

    @Test
    void refusesTheProxyOfACgiProgramAsGoDoes() throws Exception {
        FakeHost host = behind("http://" + EmbeddedNetwork.HTTP_PROXY)
                .variable("GOPROXY", "http://proxy.golang.org")
                .variable("REQUEST_METHOD", "GET");

        Walked walked = walk(host);

        assertThat(walked.failure()).contains(FailureKind.PROXY_UNSAFE);
        assertThat(walked.words())
                .endsWith("v1.9.1.info\": refusing to use HTTP_PROXY value in CGI environment;"
                        + " see golang.org/s/cgihttpproxy");
        assertThat(network.httpProxy().requests()).isEmpty();
    }

    @Test
    void reportsTheReasonOfARefusedTunnel() throws Exception {
        network.httpProxy().answer(HttpAnswer.text(403, "no\n"));

        Walked walked = walk(behind("http://" + EmbeddedNetwork.HTTP_PROXY));

        assertThat(walked.failure()).contains(FailureKind.PROXY_DENIED);
        assertThat(walked.words()).endsWith("v1.9.1.info\": Forbidden");
    }

    @Test
    void reportsThatTheProxyWantsALogin() throws Exception {
        network.httpProxy().requireBasic(EmbeddedNetwork.USER, EmbeddedNetwork.PASSWORD);

        Walked walked = walk(behind("http://dev:wrong-canary@" + EmbeddedNetwork.HTTP_PROXY));

        assertThat(walked.failure()).contains(FailureKind.PROXY_AUTH);
        assertThat(walked.words()).endsWith("Proxy Authentication Required");
        assertThat(walked.toString()).doesNotContain("wrong-canary");
    }

    @Test
    void reportsADeadProxy() throws Exception {
        network.port("proxy.corp.example", 3128).refuse();

        Walked walked = walk(behind("http://" + EmbeddedNetwork.HTTP_PROXY));

        assertThat(walked.failure()).contains(FailureKind.PROXY_UNREACHABLE);
        assertThat(walked.words()).contains("proxyconnect tcp: dial tcp ").endsWith("connect: connection refused");
    }

    @Test
    void reportsADeadProxyForPlainHttp() throws Exception {
        network.port("proxy.corp.example", 3128).refuse();

        assertThat(walk(behind("http://" + EmbeddedNetwork.HTTP_PROXY).variable("GOPROXY", "http://goproxy.cn"))
                        .failure())
                .contains(FailureKind.PROXY_UNREACHABLE);
    }

    @Test
    void reportsAProxyWithoutAnAddress() throws Exception {
        assertThat(walk(behind("http://nowhere.example:3128")).failure()).contains(FailureKind.PROXY_UNRESOLVED);
    }

    @Test
    void goesStraightWhereNoProxySaysSo() throws Exception {
        FakeHost host = behind("http://nowhere.example:3128").variable("NO_PROXY", "golang.org");

        assertThat(walk(host).attempt().succeeded()).isTrue();
    }
}
