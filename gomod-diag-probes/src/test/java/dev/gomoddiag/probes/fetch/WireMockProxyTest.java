package dev.gomoddiag.probes.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.permanentRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.FakeResolver;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A GOPROXY tree on a server that is not ours, over plain HTTP. */
class WireMockProxyTest {
    private static final WireMockServer SERVER =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private static final String LIST = "/github.com/!azure/go-ansiterm/@v/list".replace("!", "%21");
    private static final String INFO = LIST.replace("list", "v0.1.0.info");
    private static final String MOD = LIST.replace("list", "v0.1.0.mod");

    private final FakeHost host = FakeHost.linux()
            .variable("GOPROXY", "http://127.0.0.1:" + SERVER.port())
            .variable("GOSUMDB", "off");

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
        // Its first answer takes longer than go's patience is modelled.
        URI.create(SERVER.baseUrl() + "/__admin/mappings").toURL().openStream().close();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void clear() {
        SERVER.resetAll();
        SERVER.stubFor(get(urlEqualTo(INFO)).willReturn(okJson("{\"Version\":\"v0.1.0\"}")));
    }

    private Walked walk(FakeHost machine, String query) throws Exception {
        return Walked.on(machine, FakeResolver.empty().answer("127.0.0.1", "127.0.0.1"), query);
    }

    private Walked walk() throws Exception {
        return walk(host, "github.com/Azure/go-ansiterm@v0.1.0");
    }

    @Test
    void spellsUpperCaseAsGoDoes() throws Exception {
        walk();

        SERVER.verify(1, getRequestedFor(urlEqualTo(INFO)).withHeader("User-Agent", equalTo("gomod-diag/0.1.0")));
        SERVER.verify(1, getRequestedFor(urlEqualTo(MOD)));
    }

    @ParameterizedTest
    @CsvSource({"EMPTY_RESPONSE,CLOSED", "CONNECTION_RESET_BY_PEER,RESET", "MALFORMED_RESPONSE_CHUNK,BAD_BODY"})
    void showsAFaultThatAnotherClientWouldHideByARepeat(Fault fault, FailureKind kind) throws Exception {
        SERVER.stubFor(get(urlEqualTo(INFO))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(fault))
                .willSetStateTo("mended"));

        Walked walked = walk();

        assertThat(walked.failure()).contains(kind);
        SERVER.verify(1, getRequestedFor(urlEqualTo(INFO)));
    }

    @Test
    void tellsGarbageFromAnAnswer() throws Exception {
        SERVER.stubFor(get(urlEqualTo(INFO)).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        assertThat(walk().attempt().succeeded()).isFalse();
        assertThat(walk().failure()).isPresent();
    }

    @Test
    void readsNoMoreThanItsBounds() throws Exception {
        SERVER.stubFor(get(urlEqualTo(INFO)).willReturn(aResponse().withBody("x".repeat(70_000))));

        assertThat(walk().failure()).contains(FailureKind.TOO_LARGE);
    }

    @Test
    void takesTheBeginningOfAZipAndNoMore() throws Exception {
        byte[] zip = new byte[2_000_000];
        byte[] name = "github.com/Azure/go-ansiterm@v0.1.0/go.mod".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, zip, 0, 4);
        zip[26] = (byte) name.length;
        System.arraycopy(name, 0, zip, 30, name.length);
        SERVER.stubFor(get(urlEqualTo(MOD)).willReturn(aResponse().withBody("module github.com/Azure/go-ansiterm\n")));
        SERVER.stubFor(get(urlEqualTo(LIST.replace("list", "v0.1.0.zip")))
                .willReturn(aResponse().withBody(zip)));

        Walked walked = walk();

        assertThat(walked.attempt().trace().verdict())
                .isEqualTo(new Verdict.Fetched("github.com/Azure/go-ansiterm", "v0.1.0"));
        assertThat(walked.last().operation()).isEqualTo(Operation.ZIP);
    }

    @Test
    void keepsTheQueryOfTheBaseUrl() throws Exception {
        walk(host.variable("GOPROXY", "http://127.0.0.1:" + SERVER.port() + "?tenant=a"), "example.org/m@v1.0.0");

        SERVER.verify(1, getRequestedFor(urlEqualTo("/example.org/m/@v/v1.0.0.info?tenant=a")));
    }

    @Test
    void followsARelativeRedirect() throws Exception {
        SERVER.stubFor(get(urlEqualTo(INFO)).willReturn(permanentRedirect("/moved.info")));
        SERVER.stubFor(get(urlEqualTo("/moved.info")).willReturn(okJson("{\"Version\":\"v0.1.0\"}")));

        Walked walked = walk();

        assertThat(walked.operations()).containsExactly(Operation.INFO, Operation.MOD);
    }

    @Test
    void sendsPlainHttpToTheForwardProxyItselfWithItsLogin() throws Exception {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"Version\":\"v1.0.0\"}")));
        FakeHost behind = host.variable("GOPROXY", "http://goproxy.example")
                .variable("HTTP_PROXY", "http://dev:s3cret-canary@127.0.0.1:" + SERVER.port());

        Walked walked = walk(behind, "example.org/m@v1.0.0");

        assertThat(walked.facts().toString()).doesNotContain("s3cret-canary");
        assertThat(walked.failure()).isEqualTo(Optional.of(FailureKind.BAD_BODY));
        SERVER.verify(
                1,
                getRequestedFor(urlEqualTo("/example.org/m/@v/v1.0.0.info"))
                        .withHeader("Proxy-Authorization", equalTo("Basic ZGV2OnMzY3JldC1jYW5hcnk="))
                        .withHeader("Host", equalTo("goproxy.example")));
    }
}
