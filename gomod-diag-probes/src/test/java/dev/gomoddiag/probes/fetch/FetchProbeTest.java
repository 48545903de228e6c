package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpAnswer.Delivery;
import dev.gomoddiag.testkit.net.Leaf;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FetchProbeTest {
    private static final String GIN = "github.com/gin-gonic/gin@v1.9.1";
    private static final String INFO = "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.info";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Walked walk(FakeHost host, String query) throws Exception {
        return Walked.on(host, network.resolver(), query);
    }

    private Walked walk(String goproxy) throws Exception {
        return walk(network.host().variable("GOPROXY", goproxy), GIN);
    }

    @Test
    void fetchesWhatGoFetchesInItsOrder() throws Exception {
        Walked walked = walk(network.host(), GIN);

        assertThat(walked.attempt().trace().verdict())
                .isEqualTo(new Verdict.Fetched("github.com/gin-gonic/gin", "v1.9.1"));
        assertThat(walked.operations())
                .containsExactly(
                        Operation.INFO,
                        Operation.MOD,
                        Operation.SUMDB_SUPPORTED,
                        Operation.SUMDB_LOOKUP,
                        Operation.SUMDB_TILE,
                        Operation.ZIP);
        assertThat(walked.facts().of(HttpExchange.class).filter(exchange -> !exchange.served()))
                .extracting(HttpExchange::url)
                .containsExactly("https://proxy.golang.org/sumdb/sum.golang.org/supported");
    }

    @Test
    void tellsTheSumdbBehindAMirrorAsTheMirror() throws Exception {
        Walked walked = walk("https://goproxy.cn");

        assertThat(walked.facts().of(HttpExchange.class))
                .extracting(HttpExchange::target)
                .containsOnly(new Target("goproxy.cn", 443, Role.MODULE_PROXY));
    }

    @Test
    void resolvesTheLatestVersion() throws Exception {
        assertThat(walk(network.host(), "github.com/Azure/go-ansiterm")
                        .attempt()
                        .trace()
                        .verdict())
                .isEqualTo(new Verdict.Fetched("github.com/Azure/go-ansiterm", "v0.1.0"));
    }

    @Test
    void reusesConnectionsWithinAWalk() throws Exception {
        walk("https://goproxy.cn");

        assertThat(network.log().all().stream()
                        .filter(entry -> entry.protocol().name().equals("TLS")))
                .hasSize(1);
    }

    @Test
    void stopsAtARefusedConnectionBehindAComma() throws Exception {
        network.port("proxy.golang.org", 443).refuse();

        Walked walked = walk("https://proxy.golang.org,direct");

        assertThat(walked.failure()).contains(FailureKind.REFUSED);
        assertThat(walked.words())
                .isEqualTo("github.com/gin-gonic/gin@v1.9.1: Get \"" + INFO
                        + "\": dial tcp 203.0.113.10:443: connect: connection refused");
        assertThat(walked.operations()).containsExactly(Operation.INFO);
    }

    @Test
    void goesOnBehindAPipe() throws Exception {
        network.port("proxy.golang.org", 443).refuse();

        assertThat(walk("https://proxy.golang.org|https://goproxy.cn").attempt().succeeded())
                .isTrue();
    }

    @Test
    void losesItsTimeOnceAtABlackHoleBeforeAPipe() throws Exception {
        network.port("proxy.golang.org", 443).drop();

        Walked walked = walk("https://proxy.golang.org|https://goproxy.cn");

        assertThat(walked.attempt().succeeded()).isTrue();
        assertThat(walked.attempt().elapsed()).isLessThan(Duration.ofMillis(4500));
        assertThat(walked.facts()
                        .of(HttpExchange.class)
                        .map(HttpExchange::failure)
                        .flatMap(Optional::stream))
                .containsExactly(FailureKind.CONNECT_TIMEOUT);
    }

    @Test
    void endsWhereGoWouldWaitForEverEvenBeforeAPipe() throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.silence());

        Walked walked = walk("https://proxy.golang.org|https://goproxy.cn");

        assertThat(walked.attempt().succeeded()).isFalse();
        assertThat(walked.failure()).contains(FailureKind.SILENT);
        assertThat(walked.operations()).containsExactly(Operation.INFO);
    }

    @Test
    void endsAtOnceWhenItIsCancelledWhileItWaitsForAnAnswer() throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.silence());
        TestContext context = TestContext.on(network.host(), GIN).resolver(network.resolver());
        FutureTask<ProbeResult> work = new FutureTask<>(() -> new FetchProbe().run(context));
        Thread thread = new Thread(work, "probe-under-test");
        thread.start();
        while (network.site("proxy.golang.org").requests().isEmpty()) {
            Thread.onSpinWait();
        }

        context.cancel();
        thread.join(200);

        assertThat(thread.isAlive()).isFalse();
        assertThatThrownBy(work::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(context.seen().all()).isEmpty();
    }

    @Test
    void goesToTheRepositoryAfterANotFound() throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.text(404, "not found: unknown\n"));

        Walked walked = walk("https://proxy.golang.org,direct");

        assertThat(walked.attempt().succeeded()).isTrue();
        assertThat(walked.facts().first(GitListing.class).orElseThrow())
                .returns(GitListing.Outcome.LISTED, GitListing::outcome)
                .returns(List.of("v1.9.0", "v1.9.1"), GitListing::tags);
    }

    @Test
    void findsTheRepositoryOfAVanityPath() throws Exception {
        Walked walked = walk(
                network.host().variable("GOPROXY", "direct").variable("GONOSUMDB", "*"),
                "go.corp.example/vanity@v0.0.20");

        assertThat(walked.facts().first(ImportPage.class).orElseThrow().tags())
                .containsExactly(
                        new ImportPage.Tag("go.corp.example/vanity", "git", "https://github.com/mattn/go-isatty"));
        assertThat(walked.attempt().succeeded()).isTrue();
    }

    @Test
    void saysWhichVersionIsUnknown() throws Exception {
        Walked walked = walk(network.host().variable("GOPROXY", "https://goproxy.cn"), GIN.replace("v1.9.1", "v9.9.9"));

        assertThat(walked.words())
                .contains(
                        "@v/v9.9.9.info: 404 Not Found\n\tserver response: not found: github.com/gin-gonic/gin@v9.9.9");
        assertThat(walked.last().notFound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401,Unauthorized", "403,Forbidden", "429,Too Many Requests", "503,Service Unavailable"})
    void reportsAnErrorStatusInGosWords(int status, String phrase) throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.html(status, "<html>no</html>"));

        Walked walked = walk("https://proxy.golang.org,direct");

        assertThat(walked.words())
                .isEqualTo("github.com/gin-gonic/gin@v1.9.1: reading " + INFO + ": " + status + " " + phrase);
        assertThat(walked.last().status()).hasValue(status);
        assertThat(walked.last().body()).isEqualTo(BodyKind.HTML);
    }

    @Test
    void reportsAWebPageInsteadOfAModuleProxy() throws Exception {
        Walked walked = walk("https://www.example.com");

        assertThat(walked.words())
                .endsWith("invalid response from proxy \"https://www.example.com\": "
                        + "invalid character '<' looking for beginning of value");
        assertThat(walked.last()).returns(Optional.of(FailureKind.BAD_BODY), HttpExchange::failure);
        assertThat(walked.last().body()).isEqualTo(BodyKind.HTML);
    }

    @Test
    void reportsAnotherVersionThanAsked() throws Exception {
        network.site("proxy.golang.org").answer(HttpAnswer.json("{\"Version\":\"v1.2.3\"}"));

        assertThat(walk("https://proxy.golang.org").words())
                .contains("proxy returned info for version v1.2.3 instead of requested version");
    }

    @Test
    void reportsAZipThatIsNone() throws Exception {
        network.site("goproxy.cn")
                .answer("/github.com/gin-gonic/gin/@v/v1.9.1.zip", HttpAnswer.html(200, "<html>log in</html>"));

        Walked walked = walk("https://goproxy.cn");

        assertThat(walked.words()).isEqualTo(GIN + ": zip: not a valid zip file");
        assertThat(walked.operations()).endsWith(Operation.ZIP);
    }

    @Test
    void asksNoOtherEntryForAZipThatIsNone() throws Exception {
        network.site("goproxy.cn")
                .answer("/github.com/gin-gonic/gin/@v/v1.9.1.zip", HttpAnswer.html(200, "<html>log in</html>"));

        Walked walked = walk("https://goproxy.cn|https://proxy.golang.org");

        assertThat(walked.words()).isEqualTo(GIN + ": zip: not a valid zip file");
        assertThat(walked.last())
                .returns("https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.zip", HttpExchange::url)
                .returns(Optional.of(FailureKind.BAD_BODY), HttpExchange::failure)
                .returns(BodyKind.HTML, HttpExchange::body);
    }

    @Test
    void asksTheNextEntryForAZipThatIsMissing() throws Exception {
        network.site("goproxy.cn")
                .answer("/github.com/gin-gonic/gin/@v/v1.9.1.zip", HttpAnswer.html(500, "<html>log in</html>"));

        Walked walked = walk("https://goproxy.cn|https://proxy.golang.org");

        assertThat(walked.attempt().trace().verdict())
                .isEqualTo(new Verdict.Fetched("github.com/gin-gonic/gin", "v1.9.1"));
        assertThat(walked.last().url()).isEqualTo("https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.zip");
    }

    @Test
    void reportsAGoModThatTheChecksumDatabaseDoesNotKnow() throws Exception {
        network.site("goproxy.cn")
                .answer("/github.com/gin-gonic/gin/@v/v1.9.1.mod", HttpAnswer.text(200, "module evil.example\n"));

        Walked walked = walk("https://goproxy.cn");

        assertThat(walked.facts()
                        .of(HttpExchange.class)
                        .map(HttpExchange::failure)
                        .flatMap(Optional::stream))
                .containsExactly(FailureKind.CHECKSUM);
        assertThat(walked.words()).contains("verifying go.mod:", "checksum mismatch", "sum.golang.org: h1:");
    }

    @Test
    void reportsASignatureOfAnotherDatabase() throws Exception {
        String record = """
                7
                github.com/gin-gonic/gin v1.9.1 h1:a
                github.com/gin-gonic/gin v1.9.1/go.mod h1:b

                go.sum database tree
                8
                c

                \u2014 sum.evil.example AAAAAAAA
                """;
        network.site("goproxy.cn")
                .answer("/sumdb/sum.golang.org/lookup/github.com/gin-gonic/gin@v1.9.1", HttpAnswer.text(200, record));

        assertThat(walk("https://goproxy.cn").last().text())
                .isEqualTo("reading tree note: note has no verifiable signatures");
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.class,
            names = {"RESET", "CLOSED", "TRUNCATED", "RESET_IN_BODY"})
    void tellsBrokenConnectionsApart(Delivery delivery) throws Exception {
        network.site("proxy.golang.org")
                .answer(HttpAnswer.json("{\"Version\":\"v1.9.1\"}").delivered(delivery));

        assertThat(walk("https://proxy.golang.org").failure())
                .contains(
                        switch (delivery) {
                            case CLOSED -> FailureKind.CLOSED;
                            case TRUNCATED -> FailureKind.TRUNCATED;
                            default -> FailureKind.RESET;
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,TLS_EXPIRED",
        "NOT_YET_VALID,TLS_NOT_YET_VALID",
        "WRONG_HOST,TLS_HOSTNAME",
        "SELF_SIGNED,TLS_UNTRUSTED",
        "MISSING_INTERMEDIATE,TLS_UNTRUSTED",
        "UNKNOWN_CA,TLS_UNTRUSTED",
        "INSPECTED,TLS_UNTRUSTED"
    })
    void judgesCertificatesAsGoDoes(Leaf leaf, FailureKind expected) throws Exception {
        network.site("proxy.golang.org").present(leaf);

        Walked walked = walk("https://proxy.golang.org,direct");

        assertThat(walked.failure()).contains(expected);
        assertThat(walked.words()).contains("tls: failed to verify certificate: x509: ");
    }

    @Test
    void tellsAPortThatSpeaksNoTls() throws Exception {
        network.port("proxy.golang.org", 443).speakHttp(request -> HttpAnswer.text(200, "hello\n"));

        assertThat(walk("https://proxy.golang.org").failure()).contains(FailureKind.TLS_NOT_TLS);
    }

    @Test
    void tellsASilentHandshake() throws Exception {
        network.port("proxy.golang.org", 443).silence();

        Walked walked = walk("https://proxy.golang.org");

        assertThat(walked.failure()).contains(FailureKind.SILENT);
        assertThat(walked.words()).endsWith("net/http: TLS handshake timeout");
    }

    @Test
    void tellsAConnectThatTimesOut() throws Exception {
        network.port("proxy.golang.org", 443).drop();

        Walked walked = walk("https://proxy.golang.org");

        assertThat(walked.failure()).contains(FailureKind.CONNECT_TIMEOUT);
        assertThat(walked.words()).endsWith("dial tcp 203.0.113.10:443: i/o timeout");
    }

    @Test
    void tellsAnUnknownName() throws Exception {
        Walked walked = walk("https://nowhere.example");

        assertThat(walked.failure()).contains(FailureKind.NAME_NOT_FOUND);
        assertThat(walked.words()).contains("dial tcp: lookup nowhere.example").endsWith("no such host");
    }

    @Test
    void followsRedirectsAndNamesThem() throws Exception {
        network.site("www.example.com").answer(HttpAnswer.redirect("https://goproxy.cn/redirected"));

        Walked walked = walk("https://www.example.com");

        assertThat(walked.last().redirects()).containsExactly("https://goproxy.cn/redirected");
        assertThat(walked.last().status()).hasValue(404);
    }

    @Test
    void endsARedirectLoopAfterTen() throws Exception {
        network.site("www.example.com").answer(HttpAnswer.redirect("https://www.example.com/again"));

        Walked walked = walk("https://www.example.com");

        assertThat(walked.failure()).contains(FailureKind.REDIRECT);
        assertThat(walked.words()).endsWith("stopped after 10 redirects");
        assertThat(network.site("www.example.com").requests()).hasSize(11);
    }

    @Test
    void refusesARedirectToPlainHttp() throws Exception {
        network.site("www.example.com").answer(HttpAnswer.redirect("http://login.hotspot.example/?x"));

        assertThat(walk("https://www.example.com").words())
                .contains("redirected from secure URL https://www.example.com/github.com/gin-gonic/gin/@v/v1.9.1.info"
                        + " to insecure URL http://login.hotspot.example/?x");
    }

    @Test
    void refusesToSendAPasswordInTheClear() throws Exception {
        Walked walked = walk("http://dev:s3cret-canary@goproxy.cn");

        assertThat(walked.words())
                .contains("refusing to pass credentials to insecure URL: http://<credentials>@goproxy.cn");
        assertThat(network.site("goproxy.cn").requests()).isEmpty();
    }

    @Test
    void sendsThePasswordOfTheUrlOverTls() throws Exception {
        String url = "https://" + EmbeddedNetwork.USER + ":" + EmbeddedNetwork.PASSWORD + "@goproxy.corp.example";

        Walked walked = walk(network.host().variable("GOPROXY", url), GIN);

        assertThat(walked.attempt().succeeded()).isTrue();
        assertThat(walked.toString()).doesNotContain(EmbeddedNetwork.PASSWORD);
    }

    @Test
    void sendsThePasswordOfNetrc() throws Exception {
        FakeHost host = network.host()
                .variable("GOPROXY", "https://goproxy.corp.example")
                .variable("HOME", "/home/user")
                .file(
                        "/home/user/.netrc",
                        "machine goproxy.corp.example login dev password " + EmbeddedNetwork.PASSWORD + "\n");

        Walked walked = walk(host, GIN);

        assertThat(walked.attempt().succeeded()).isTrue();
        assertThat(walked.toString()).doesNotContain(EmbeddedNetwork.PASSWORD);
    }

    @Test
    void asksOnceForEachRefusal() throws Exception {
        walk("https://goproxy.corp.example");

        assertThat(network.site("goproxy.corp.example").requests()).hasSize(1);
    }

    @Test
    void readsAModuleProxyOfFiles() throws Exception {
        String base = "/srv/proxy/github.com/gin-gonic/gin/@v/v1.9.1";
        FakeHost host = network.host()
                .variable("GOPROXY", "file:///srv/proxy")
                .file(base + ".info", "{\"Version\":\"v1.9.1\"}");

        Walked walked = walk(host, GIN);

        assertThat(walked.operations()).containsExactly(Operation.INFO, Operation.MOD);
        assertThat(walked.words()).isEqualTo(GIN + ": reading file://" + base + ".mod: no such file or directory");
    }

    @Test
    void asksNobodyWhenProxiesAreOff() throws Exception {
        Walked walked = walk("off");

        assertThat(walked.words()).contains("module lookup disabled by GOPROXY=off");
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void saysThatABodyCameTooSlowly() throws Exception {
        network.site("goproxy.cn").answer(HttpAnswer.text(200, "x".repeat(100)).delivered(Delivery.TRICKLING));
        FakeHost host = network.host().variable("GOPROXY", "https://goproxy.cn");

        Walked walked =
                Walked.on(TestContext.on(host, GIN).resolver(network.resolver()).timeout(Duration.ofMillis(1500)));

        assertThat(walked.failure()).contains(FailureKind.SLOW);
    }
}
