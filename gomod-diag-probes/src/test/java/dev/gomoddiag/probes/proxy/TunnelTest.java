package dev.gomoddiag.probes.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.fact.ProxyTunnel.Outcome;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.ProxyScheme;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Leaf;
import java.io.IOException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TunnelTest {
    private static final ForwardProxy PROXY = proxy(ProxyScheme.HTTP, "proxy.corp.example", 3128);

    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private final TestContext context =
            TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1").resolver(network.resolver());

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @Test
    void writesNoLineThatAHostNameSmugglesIn() {
        assertThatExceptionOfType(TunnelException.class)
                .isThrownBy(() -> Tunnel.open(context, Client.GO, PROXY, "a.example\r\nX: y", 443))
                .withMessage("\"a.example\\x0d\\x0aX: y\" is no host name");
        assertThat(network.httpProxy().requests()).isEmpty();
    }

    @Test
    void trustsAProxyBehindTlsOnlyAsGoDoes() {
        ForwardProxy secure = proxy(ProxyScheme.HTTPS, "www.example.com", 443);

        network.site("www.example.com").present(Leaf.SELF_SIGNED);
        Throwable untrusted = catchThrowable(() -> Tunnel.open(context, Client.GO, secure, "a.example", 443));
        assertThat(untrusted).hasMessage("x509: certificate signed by unknown authority");

        network.site("www.example.com").heal().answer(HttpAnswer.text(405, "no such method\n"));
        Throwable webServer = catchThrowable(() -> Tunnel.open(context, Client.GO, secure, "a.example", 443));
        assertThat(webServer)
                .isInstanceOfSatisfying(
                        TunnelException.class, it -> assertThat(it.outcome()).isEqualTo(Outcome.NOT_A_PROXY));
    }

    @Test
    void tellsWhatItsFailureMeansForAnExchange() {
        network.port("proxy.corp.example", 3128).refuse();

        assertThatExceptionOfType(TunnelException.class)
                .isThrownBy(() -> Tunnel.open(context, Client.GO, PROXY, "a.example", 443))
                .satisfies(thrown -> assertThat(thrown.kind()).isEqualTo(FailureKind.PROXY_UNREACHABLE))
                .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(Outcome.PROXY_REFUSED));
    }

    @Test
    void endsAtTheCancelWhileTheProxyIsSilent() throws Exception {
        network.port("proxy.corp.example", 3128).silence();
        FutureTask<Tunnel> opening = new FutureTask<>(() -> Tunnel.open(context, Client.GO, PROXY, "a.example", 443));
        Thread thread = new Thread(opening, "tunnel");
        thread.start();
        while (thread.getState() == Thread.State.NEW) {
            Thread.onSpinWait();
        }

        context.cancel();

        assertThat(catchThrowable(() -> opening.get(1, TimeUnit.SECONDS))).hasCauseInstanceOf(TunnelException.class);
    }

    private static ForwardProxy proxy(ProxyScheme scheme, String host, int port) {
        String url = (scheme == ProxyScheme.HTTPS ? "https://" : "http://") + host + ":" + port;
        return new ForwardProxy(scheme, host, port, RequestUrl.of(url), "HTTPS_PROXY");
    }
}
