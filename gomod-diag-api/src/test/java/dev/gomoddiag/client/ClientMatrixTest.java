package dev.gomoddiag.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.settings.GoSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMatrixTest {
    private static final RequestUrl REPOSITORY = RequestUrl.of("https://git.corp.example/team/lib");

    private static ClientMatrix matrix(MapHost host) {
        return ClientMatrix.of(GoSettings.read(host), REPOSITORY);
    }

    /** The way of each client as one word and a port: go, git, ssh, curl, java. */
    private static List<String> ways(ClientMatrix matrix) {
        return matrix.routes().stream().map(ClientMatrixTest::way).toList();
    }

    private static String way(ClientRoute route) {
        return route.way() instanceof Way.Proxied proxied
                ? proxied.proxy().host() + " " + route.resolution()
                : route.way().getClass().getSimpleName() + " " + route.resolution();
    }

    @Test
    void agreesWhereNothingIsSet() {
        ClientMatrix matrix = matrix(MapHost.linux());

        assertThat(ways(matrix)).containsOnly("Direct HERE");
        assertThat(matrix.disagrees()).isFalse();
    }

    @Test
    void tellsThatGoAndJavaPassOverAllProxy() {
        ClientMatrix matrix = matrix(MapHost.linux().with("ALL_PROXY", "socks5://all:1080"));

        assertThat(ways(matrix)).containsExactly("Direct HERE", "all HERE", "Direct HERE", "all HERE", "Direct HERE");
        assertThat(matrix.disagrees()).isTrue();
    }

    @Test
    void tellsThatOnlyGoResolvesAtASocks5Proxy() {
        ClientMatrix matrix = matrix(MapHost.linux().with("https_proxy", "socks5://p:1080"));

        assertThat(ways(matrix)).containsExactly("p AT_PROXY", "p HERE", "Direct HERE", "p HERE", "Direct HERE");
        assertThat(matrix.disagrees()).isTrue();
    }

    @Test
    void tellsThatOnlyGoKnowsStarsInNoProxy() {
        ClientMatrix matrix =
                matrix(MapHost.linux().with("HTTPS_PROXY", "http://p:3128").with("NO_PROXY", "*.corp.example"));

        assertThat(ways(matrix))
                .containsExactly("Direct HERE", "p AT_PROXY", "Direct HERE", "p AT_PROXY", "Direct HERE");
    }

    @Test
    void prefersTheCaseThatEachClientPrefers() {
        ClientMatrix matrix =
                matrix(MapHost.linux().with("HTTPS_PROXY", "http://upper").with("https_proxy", "http://lower"));

        assertThat(ways(matrix))
                .containsExactly("upper AT_PROXY", "lower AT_PROXY", "Direct HERE", "lower AT_PROXY", "Direct HERE");
    }

    @Test
    void followsTheConfigurationOfEachClient() {
        ClientMatrix matrix = matrix(MapHost.linux()
                .file("/home/user/.gitconfig", "[http \"https://git.corp.example\"]\nproxy = http://git-proxy:1\n")
                .file("/home/user/.curlrc", "# mine\nproxy = \"http://curl-proxy:2\"\ninsecure\n")
                .file("/home/user/.ssh/config", "Host *.corp.example\n  ProxyJump jump.example\n"));

        assertThat(ways(matrix))
                .containsExactly(
                        "Direct HERE", "git-proxy AT_PROXY", "Piped AT_PROXY", "curl-proxy AT_PROXY", "Direct HERE");
        assertThat(matrix.route(Client.CURL).trust().unverified()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy = curl-proxy:2",
                "proxy:curl-proxy:2",
                "--proxy curl-proxy:2",
                "-x curl-proxy:2",
                "-xcurl-proxy:2",
                "  -xhttp://curl-proxy:2  ",
            })
    void readsTheFormsOfOptionsThatCurlReads(String line) {
        ClientMatrix matrix = matrix(MapHost.linux().file("/home/user/.curlrc", "#-xother:1\n" + line + "\n"));

        assertThat(way(matrix.route(Client.CURL))).isEqualTo("curl-proxy AT_PROXY");
    }

    @Test
    void followsRewritingToSsh() {
        ClientMatrix matrix = matrix(MapHost.linux()
                .file(
                        "/home/user/.gitconfig",
                        "[url \"ssh://git@alias:2222/\"]\ninsteadOf = https://git.corp.example/\n")
                .file("/home/user/.ssh/config", "Host alias\n  HostName real.corp.example\n"));

        assertThat(way(matrix.route(Client.GIT))).isEqualTo("Unused NONE");
        assertThat(matrix.route(Client.SSH).url()).isEqualTo(RequestUrl.of("ssh://git@alias:2222/team/lib"));
        assertThat(((Way.Direct) matrix.route(Client.SSH).way()).reason().toString())
                .isEqualTo("ssh connects to real.corp.example port 2222; it knows no forward proxy variables");
    }

    @Test
    void sshConnectsToNobodyWhereItRefusesItsConfiguration() {
        GoSettings settings = GoSettings.read(MapHost.linux()
                .file("/home/user/.ssh/config", "Host *\n  ProxyJump jump.example\n  UseKeychain yes\n"));

        ClientRoute ssh = ClientMatrix.of(settings, RequestUrl.of("ssh://git@git.corp.example/team/lib"))
                .route(Client.SSH);

        assertThat(ssh.way())
                .isInstanceOfSatisfying(
                        Way.Refused.class,
                        refused -> assertThat(refused.reason().in(Locale.ENGLISH))
                                .isEqualTo(
                                        "ssh ends at /home/user/.ssh/config, line 3: ssh does not know this keyword"));
    }

    @Test
    void keepsTrustOfTheClientsApart() {
        ClientMatrix matrix = matrix(MapHost.linux()
                .with("SSL_CERT_FILE", "/go.pem")
                .with("GIT_SSL_CAINFO", "/git.pem")
                .with("CURL_CA_BUNDLE", "/curl.pem"));

        assertThat(matrix.routes().stream()
                        .map(route ->
                                route.trust().places().stream().map(Use::text).toList()))
                .containsExactly(List.of("/go.pem"), List.of("/git.pem"), List.of(), List.of("/curl.pem"), List.of());
    }

    @Test
    void namesWhereLoginsComeFromAndNotTheLogins() {
        ClientMatrix matrix = matrix(MapHost.linux()
                .file("/home/user/.netrc", "machine git.corp.example login me password hunter2\n")
                .file("/home/user/.gitconfig", "[credential]\nhelper = store\n")
                .with("SSH_AUTH_SOCK", "/run/agent"));

        assertThat(matrix.routes().stream()
                        .map(route ->
                                route.credentials().stream().map(Use::text).toList()))
                .containsExactly(
                        List.of("netrc"),
                        List.of("netrc", "credential.helper=store"),
                        List.of("SSH_AUTH_SOCK=/run/agent"),
                        List.of(),
                        List.of());
        assertThat(matrix.toString()).doesNotContain("hunter2");
    }

    @Test
    void hasAMatrixForEachHostOfAPlan() {
        GoSettings settings = GoSettings.read(MapHost.linux().with("GOPROXY", "https://one.example,direct"));
        FetchPlan plan = FetchPlan.of(
                FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse("github.com/acme/lib@v1.0.0"), settings.fetch());

        assertThat(ClientMatrix.of(settings, plan).stream()
                        .map(matrix -> matrix.url().host()))
                .startsWith("one.example")
                .contains("github.com")
                .doesNotHaveDuplicates();
    }

    @Test
    void choosesForJavaByItsOwnProperties() {
        ForwardProxies java = ForwardProxies.forJava(
                name -> Optional.ofNullable(Map.of("https.proxyHost", "p").get(name)));

        assertThat(java.forUrl(REPOSITORY)).isInstanceOf(ForwardProxies.Choice.Chosen.class);
        assertThat(java.forUrl(RequestUrl.of("https://localhost/x")))
                .isInstanceOf(ForwardProxies.Choice.NoneChosen.class);
    }
}
