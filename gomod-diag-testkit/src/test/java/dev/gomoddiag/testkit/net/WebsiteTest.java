package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebsiteTest {
    private static final String INFO = "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.info";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private Client client;

    @BeforeEach
    void client() throws CertificateException {
        client = new Client(network, Duration.ofSeconds(10));
    }

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Website proxy() {
        return network.site("proxy.golang.org");
    }

    @Test
    void servesModulesOverTrustedTls() throws IOException {
        assertThat(client.get(INFO)).isEqualTo("200 {\"Version\":\"v1.9.1\",\"Time\":\"2024-03-01T09:00:00Z\"}");
        assertThat(client.get("https://proxy.golang.org/github.com/gin-gonic/gin/@v/list"))
                .isEqualTo("200 v1.9.0\nv1.9.1\n");
        assertThat(client.get("https://proxy.golang.org/github.com/gin-gonic/gin/@latest"))
                .isEqualTo("200 {\"Version\":\"v1.9.1\",\"Time\":\"2024-03-01T09:00:00Z\"}");
        assertThat(client.get("https://proxy.golang.org/github.com/!azure/go-ansiterm/@v/v0.1.0.mod"))
                .isEqualTo("200 module github.com/Azure/go-ansiterm\n\ngo 1.18\n");
        assertThat(proxy().requests())
                .containsExactly(
                        "GET /github.com/gin-gonic/gin/@v/v1.9.1.info",
                        "GET /github.com/gin-gonic/gin/@v/list",
                        "GET /github.com/gin-gonic/gin/@latest",
                        "GET /github.com/!azure/go-ansiterm/@v/v0.1.0.mod");
    }

    @Test
    void zipsHoldEveryFileUnderPathAndVersion() throws IOException {
        byte[] zip = client.bytes("https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.zip");
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "github.com/gin-gonic/gin@v1.9.1/LICENSE",
                        "github.com/gin-gonic/gin@v1.9.1/gin.go",
                        "github.com/gin-gonic/gin@v1.9.1/go.mod");
    }

    @Test
    void answers404ForWhatItDoesNotKnow() throws IOException {
        assertThat(client.get("https://proxy.golang.org/github.com/gin-gonic/gin/@v/v9.9.9.info"))
                .isEqualTo(
                        "404 not found: github.com/gin-gonic/gin@v9.9.9: invalid version: unknown revision v9.9.9\n");
        assertThat(client.get("https://proxy.golang.org/sumdb/sum.golang.org/supported"))
                .startsWith("404 ");
        assertThat(client.get("https://goproxy.cn/sumdb/sum.golang.org/supported"))
                .isEqualTo("200 ");
    }

    @Test
    void answersAFaultWhereItsPathMatchesAndTheContentElsewhere() throws IOException {
        proxy().answer(".*\\.info", HttpAnswer.text(503, "overloaded\n"));

        assertThat(client.get(INFO)).isEqualTo("503 overloaded\n");
        assertThat(client.get("https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.mod"))
                .startsWith("200 ");

        proxy().heal();
        assertThat(client.get(INFO)).startsWith("200 ");
    }

    @Test
    void asksForCredentialsWhereTheyAreRequired() throws IOException {
        assertThat(client.get("https://goproxy.corp.example/github.com/gin-gonic/gin/@v/list"))
                .isEqualTo("401 authentication required\n");
    }

    @Test
    void staysSilent() throws CertificateException {
        proxy().answer(HttpAnswer.silence());
        Client hasty = new Client(network, Duration.ofMillis(400));

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> hasty.get(INFO));
    }

    @Test
    void resetsTheConnection() {
        proxy().answer(HttpAnswer.reset());

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessage("Connection reset");
    }

    @Test
    void cutsTheBody() {
        proxy().answer(HttpAnswer.text(200, "a long body").delivered(HttpAnswer.Delivery.TRUNCATED));

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessage("unexpected end of stream");
    }

    @Test
    void tricklesTheBody() throws IOException {
        proxy().answer(HttpAnswer.text(200, "abc").delivered(HttpAnswer.Delivery.TRICKLING));
        long start = System.nanoTime();

        assertThat(client.get(INFO)).isEqualTo("200 abc");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
    }

    @ParameterizedTest
    @EnumSource(names = {"SELF_SIGNED", "MISSING_INTERMEDIATE", "UNKNOWN_CA", "INSPECTED"})
    void presentsChainsThatLeadToNoTrustedRoot(Leaf leaf) {
        proxy().present(leaf);

        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessageContaining("unable to find valid certification path");
    }

    @Test
    void presentsExpiredAndFutureCertificates() {
        proxy().present(Leaf.EXPIRED);
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> client.get(INFO))
                .withRootCauseInstanceOf(CertificateExpiredException.class);

        proxy().present(Leaf.NOT_YET_VALID);
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> client.get(INFO))
                .withRootCauseInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void presentsACertificateForAnotherHost() {
        proxy().present(Leaf.WRONG_HOST);

        assertThatExceptionOfType(SSLPeerUnverifiedException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessageContaining("wrong.example");
    }

    @Test
    void speaksHttpWhereTlsIsExpected() {
        network.port("proxy.golang.org", 443).speakHttp(request -> HttpAnswer.html(200, "plain"));

        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessage("Unsupported or unrecognized SSL message");
    }

    @Test
    void anOtherServersAddressGivesItsOwnCertificate() {
        network.zone().put("proxy.golang.org", EmbeddedNetwork.WRONG_SERVER);

        assertThatExceptionOfType(SSLPeerUnverifiedException.class)
                .isThrownBy(() -> client.get(INFO))
                .withMessageContaining("wrong.example");
    }

    @Test
    void aHotelNetworkRedirectsToItsLoginPage() throws IOException {
        network.demandLogin();

        assertThat(client.get(INFO)).startsWith("302 ");
        assertThat(client.get("https://login.hotspot.example/")).contains("Please log in");
    }

    @Test
    void turnsAwayClientsWithoutACertificate() {
        proxy().shake(new TlsManner(List.of(), true, Optional.empty()));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get(INFO));
    }

    @ParameterizedTest
    @EnumSource(
            value = Http2Trouble.class,
            names = {"STREAM_ERROR", "GOAWAY", "BODY_CUT", "OLD_WORDS"})
    void breaksHttp2AlthoughItAgreedToIt(Http2Trouble trouble) {
        proxy().shake(new TlsManner(List.of(), false, Optional.of(trouble)));

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> client.get(INFO));
    }

    @Test
    void livesInAnotherYear() {
        proxy().live(Duration.ofDays(500));

        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> client.get(INFO))
                .withStackTraceContaining("NotYetValid");
        assertThat(proxy().serve(new HttpRequest("GET", "/", Map.of(), new byte[0]))
                        .headers()
                        .get("Date"))
                .endsWith("GMT");
    }

    @Test
    void signsWithSha1() {
        Authority.Identity old = Authority.identity("proxy.golang.org", Leaf.SHA1, Duration.ZERO);

        assertThat(old.own().certificate().getSigAlgName()).isEqualTo("SHA1withRSA");
        assertThatNoException()
                .isThrownBy(() -> old.own()
                        .certificate()
                        .verify(old.above().get(0).certificate().getPublicKey()));
    }
}
