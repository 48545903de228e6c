package dev.gomoddiag.probes.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.PeerCertificate;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.fact.TlsHandshake;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Leaf;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsProbeTest {
    private static final String NAME = "proxy.golang.org";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    @ParameterizedTest
    @CsvSource({
        "VALID, TRUSTED, ''",
        "EXPIRED, EXPIRED, x509: certificate has expired or is not yet valid: current time",
        "NOT_YET_VALID, NOT_YET_VALID, x509: certificate has expired or is not yet valid: current time",
        "WRONG_HOST, HOSTNAME_MISMATCH, 'x509: certificate is valid for wrong.example, not proxy.golang.org'",
        "SELF_SIGNED, SELF_SIGNED, x509: certificate signed by unknown authority",
        "MISSING_INTERMEDIATE, MISSING_INTERMEDIATE, x509: certificate signed by unknown authority",
        "UNKNOWN_CA, UNTRUSTED, x509: certificate signed by unknown authority",
        "INSPECTED, UNTRUSTED, x509: certificate signed by unknown authority"
    })
    void judgesAChainAsGoDoesAndKeepsIt(Leaf presented, TlsOutcome expected, String words) throws Exception {
        network.site(NAME).present(presented);

        TlsHandshake handshake = handshake(network.host());

        assertThat(handshake.outcome()).isEqualTo(expected);
        assertThat(handshake.detail()).startsWith(words);
        assertThat(handshake.address()).isEqualTo("203.0.113.10");
        assertThat(handshake.leaf().map(PeerCertificate::names))
                .contains(List.of(presented == Leaf.WRONG_HOST ? "wrong.example" : NAME));
    }

    @Test
    void tellsThatThisMachineHasNoRoots() throws Exception {
        FakeHost host = network.host().variable("SSL_CERT_FILE", "/gone.pem").variable("SSL_CERT_DIR", "/gone");

        assertThat(handshake(host).outcome()).isEqualTo(TlsOutcome.ROOTS_MISSING);
    }

    @Test
    void tellsAServerThatSpeaksPlainHttp() throws Exception {
        network.port(NAME, 443).speakHttp(request -> HttpAnswer.text(400, "plain"));

        TlsHandshake handshake = handshake(network.host());

        assertThat(handshake.outcome()).isEqualTo(TlsOutcome.NOT_TLS);
        assertThat(handshake.detail()).startsWith("first record does not look like a TLS handshake: \"HTTP/1.1 400");
        assertThat(handshake.chain()).isEmpty();
    }

    @Test
    void tellsAnSshServer() throws Exception {
        network.port(NAME, 443).say("SSH-2.0-OpenSSH_9.2\r\n");

        assertThat(handshake(network.host()).detail())
                .isEqualTo("first record does not look like a TLS handshake: \"SSH-2.0-OpenSSH_9.2\\x0d\\x0a\"");
    }

    @Test
    void tellsSilenceFromAResetAndFromAHangUp() throws Exception {
        network.port(NAME, 443).reset();
        assertThat(handshake(network.host()).outcome()).isEqualTo(TlsOutcome.RESET);

        network.port(NAME, 443).hangUp();
        assertThat(handshake(network.host()).outcome()).isEqualTo(TlsOutcome.CLOSED);

        network.port(NAME, 443).silence();
        TlsHandshake silent = handshake(network.host());
        assertThat(silent.outcome()).isEqualTo(TlsOutcome.SILENT);
        assertThat(silent.elapsed()).isBetween(Handshake.BUDGET, Handshake.BUDGET.plusSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"70, PROTOCOL_VERSION", "40, HANDSHAKE_FAILURE", "112, HANDSHAKE_FAILURE", "116, CLIENT_CERT_REQUIRED"})
    void readsTheAlertOfAServerThatRefuses(int alert, TlsOutcome expected) throws Exception {
        byte[] record = {21, 3, 3, 0, 2, 2, (byte) alert};
        try (var server = new ByteServer(record)) {
            network.attach("203.0.113.10", 443, server.address());

            assertThat(handshake(network.host()).outcome()).isEqualTo(expected);
        }
    }

    @Test
    void shakesHandsThroughTheForwardProxy() throws Exception {
        FakeHost host = network.host().variable("HTTPS_PROXY", "http://" + EmbeddedNetwork.HTTP_PROXY);
        network.port(NAME, 443).drop();

        TlsHandshake handshake = handshake(host);

        assertThat(handshake.outcome()).isEqualTo(TlsOutcome.TRUSTED);
        assertThat(handshake.address()).isEmpty();
        assertThat(network.httpProxy().requests()).contains("CONNECT proxy.golang.org:443");
    }

    @Test
    void triesOnlyAddressesThatAcceptConnections() throws Exception {
        Target target = new Target(NAME, 443, Role.MODULE_PROXY);
        TestContext context = TestContext.on(network.host(), "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .facts(Facts.of(
                        new TcpAttempt(target, "203.0.113.10", ConnectOutcome.REFUSED, Duration.ZERO, ""),
                        new TcpAttempt(target, "203.0.113.20", ConnectOutcome.CONNECTED, Duration.ZERO, "")));

        new TlsProbe().run(context);

        assertThat(context.seen()
                        .of(TlsHandshake.class)
                        .filter(it -> it.serverName().equals(NAME)))
                .extracting(TlsHandshake::address)
                .containsExactly("203.0.113.20");
    }

    private TlsHandshake handshake(FakeHost host) throws Exception {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .timeout(Duration.ofSeconds(15));
        assertThat(new TlsProbe().run(context)).isEqualTo(ProbeResult.observed());
        List<TlsHandshake> all = context.seen()
                .of(TlsHandshake.class)
                .filter(it -> it.serverName().equals(NAME))
                .toList();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
