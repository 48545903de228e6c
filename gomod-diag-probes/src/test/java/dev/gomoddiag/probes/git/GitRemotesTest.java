package dev.gomoddiag.probes.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GitListing.Outcome;
import dev.gomoddiag.fact.GitListing.Transport;
import dev.gomoddiag.fact.SshGreeting;
import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.probes.http.BasicCredentials;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.http.HttpSessions;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.Leaf;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitRemotesTest {
    private static final String GIN = "https://github.com/gin-gonic/gin";
    private static final String SECRET = "https://github.com/acme/secret";

    private final EmbeddedNetwork network = EmbeddedNetwork.start();
    private final List<SshGreeting> greetings = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private Listing list(FakeHost host, String remote) {
        TestContext context = TestContext.on(host, "github.com/gin-gonic/gin@v1.9.1")
                .resolver(network.resolver())
                .timeout(Duration.ofSeconds(20));
        try (HttpSession http = HttpSessions.forGit(context)) {
            RequestUrl url = RequestUrl.of(remote);
            return new GitRemotes(context, http).list(url, url, greetings::add);
        }
    }

    @Test
    void listsTheRefsOfAServer() {
        Listing listing = list(network.host(), GIN);

        assertThat(listing.fact())
                .returns(Outcome.LISTED, GitListing::outcome)
                .returns(Transport.HTTPS, GitListing::transport)
                .returns(List.of("v1.9.0", "v1.9.1"), GitListing::tags);
        assertThat(listing.refs()).contains("HEAD", "refs/tags/v1.9.1");
    }

    @Test
    void listsThroughGitsOwnForwardProxy() {
        network.dropAllExcept("203.0.113.60");

        assertThat(list(network.host().variable("ALL_PROXY", "http://" + EmbeddedNetwork.HTTP_PROXY), GIN)
                        .listed())
                .isTrue();
    }

    @Test
    void asksNobodyWhereLibcurlCannotReadTheProxy() {
        Listing listing = list(network.host().variable("https_proxy", "http:" + EmbeddedNetwork.HTTP_PROXY), GIN);

        assertThat(listing.fact())
                .returns(Outcome.NETWORK, GitListing::outcome)
                .returns(Optional.of(FailureKind.PROXY_UNREADABLE), GitListing::failure);
        // two colons may be a login, which is not shown
        assertThat(listing.stderr())
                .isEqualTo("fatal: unable to access '" + GIN + "/': Unsupported proxy syntax in '<credentials>'");
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void tellsThatALoginIsWanted() {
        Listing listing = list(network.host(), SECRET);

        assertThat(listing.fact().outcome()).isEqualTo(Outcome.AUTH_REQUIRED);
        assertThat(listing.stderr())
                .isEqualTo("fatal: could not read Username for 'https://github.com': terminal prompts disabled");
    }

    @Test
    void logsInByNetrcOrByTheUrlAndShowsNeither() {
        FakeHost host = network.host()
                .variable("HOME", "/home/user")
                .file(
                        "/home/user/.netrc",
                        "machine github.com login " + EmbeddedNetwork.USER + " password " + EmbeddedNetwork.PASSWORD);
        String inUrl = "https://" + EmbeddedNetwork.USER + ":" + EmbeddedNetwork.PASSWORD + "@github.com/acme/secret";

        assertThat(list(host, SECRET).fact().tags()).containsExactly("v0.3.0");
        assertThat(list(network.host(), inUrl).fact().tags()).containsExactly("v0.3.0");
        assertThat(list(network.host(), inUrl).toString()).doesNotContain(EmbeddedNetwork.PASSWORD);
    }

    @Test
    void sendsAConfiguredHeaderInThePlaceOfEveryOtherLogin() {
        FakeHost host = network.host()
                .variable("HOME", "/home/user")
                .file(
                        "/home/user/.netrc",
                        "machine github.com login " + EmbeddedNetwork.USER + " password " + EmbeddedNetwork.PASSWORD);
        String genuine = BasicCredentials.of(EmbeddedNetwork.USER, EmbeddedNetwork.PASSWORD);

        assertThat(list(
                                network.host()
                                        .variable("HOME", "/home/user")
                                        .file("/home/user/.gitconfig", header(genuine)),
                                SECRET)
                        .fact()
                        .tags())
                .containsExactly("v0.3.0");
        Listing stale = list(host.file("/home/user/.gitconfig", header("Basic eDpzdGFsZQ==")), SECRET);
        assertThat(stale.fact().outcome()).isEqualTo(Outcome.AUTH_REQUIRED);
        assertThat(stale.toString()).doesNotContain("eDpzdGFsZQ");
    }

    private static String header(String value) {
        return "[http \"https://github.com/\"]\n\textraHeader = \"AUTHORIZATION: " + value + "\"\n";
    }

    @ParameterizedTest
    @CsvSource({
        "ssh, GIT_ALLOW_PROTOCOL, fatal: transport 'https' not allowed",
        "https:ssh, '', ''",
    })
    void asksNobodyWhereGitMayNotSpeakTheProtocol(String allowed, String setting, String stderr) {
        Listing listing = list(network.host().variable("GIT_ALLOW_PROTOCOL", allowed), GIN);

        assertThat(listing.stderr()).isEqualTo(stderr);
        assertThat(listing.fact().detail()).startsWith(setting);
        assertThat(listing.fact().outcome()).isEqualTo(setting.isEmpty() ? Outcome.LISTED : Outcome.NOT_ALLOWED);
    }

    @Test
    void tellsAWrongLogin() {
        Listing listing = list(network.host(), "https://dev:wrong@github.com/acme/secret");

        assertThat(listing.fact().outcome()).isEqualTo(Outcome.AUTH_FAILED);
        assertThat(listing.stderr())
                .isEqualTo("fatal: Authentication failed for 'https://<credentials>@github.com/acme/secret/'");
    }

    @ParameterizedTest
    @CsvSource({
        "403,FORBIDDEN,fatal: unable to access 'https://github.com/gin-gonic/gin/': The requested URL returned error: 403",
        "404,NOT_FOUND,fatal: repository 'https://github.com/gin-gonic/gin/' not found",
        "500,SERVER_ERROR,fatal: unable to access 'https://github.com/gin-gonic/gin/': The requested URL returned error: 500"
    })
    void tellsRefusals(int status, Outcome outcome, String stderr) {
        network.site("github.com").answer(HttpAnswer.text(status, "no\n"));

        Listing listing = list(network.host(), GIN);

        assertThat(listing.fact().outcome()).isEqualTo(outcome);
        assertThat(listing.stderr()).isEqualTo(stderr);
    }

    @Test
    void tellsAWebSiteFromAGitServer() {
        assertThat(list(network.host(), "https://www.example.com/x").fact().outcome())
                .isEqualTo(Outcome.NOT_GIT);
    }

    @Test
    void tellsWhatTheNetworkDid() {
        network.port("github.com", 443).refuse();

        assertThat(list(network.host(), GIN).fact())
                .returns(Outcome.NETWORK, GitListing::outcome)
                .returns(Optional.of(FailureKind.REFUSED), GitListing::failure);
    }

    @Test
    void judgesCertificatesUnlessGitIsToldNotTo() {
        network.site("github.com").present(Leaf.INSPECTED);

        assertThat(list(network.host(), GIN).fact().failure()).contains(FailureKind.TLS_UNTRUSTED);
        assertThat(list(network.host().variable("GIT_SSL_NO_VERIFY", "1"), GIN).listed())
                .isTrue();
    }

    @Test
    void trustsTheCertificatesThatGitIsTold() {
        network.site("github.com").present(Leaf.INSPECTED);
        FakeHost host = network.host()
                .variable("GIT_SSL_CAINFO", "/etc/corp.pem")
                .file("/etc/corp.pem", network.inspectionPem());

        assertThat(list(host, GIN).listed()).isTrue();
    }

    @Test
    void needsGit() {
        FakeHost bare = FakeHost.linux().network(network.path());

        assertThat(list(bare, GIN).fact().outcome()).isEqualTo(Outcome.TOOL_MISSING);
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void readsTheGreetingOfAnSshServerBeforeAnythingElse() {
        network.zone().put("git.example", "203.0.113.99");
        network.port("git.example", 22).say("SSH-2.0-OpenSSH_9.6\r\n");

        list(network.host(), "git@git.example:team/repo.git");

        assertThat(greetings).hasSize(1);
        assertThat(greetings.get(0).failure()).isEmpty();
        assertThat(greetings.get(0).banner()).isEqualTo("SSH-2.0-OpenSSH_9.6");
    }

    @Test
    void tellsASshPortThatIsClosed() {
        network.port("github.com", 22).refuse();

        Listing listing = list(network.host(), "ssh://git@github.com/gin-gonic/gin");

        assertThat(listing.fact())
                .returns(Transport.SSH, GitListing::transport)
                .returns(Optional.of(FailureKind.REFUSED), GitListing::failure);
        assertThat(listing.stderr()).endsWith("fatal: Could not read from remote repository.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    git@127.0.0.1: Permission denied (publickey).            ~ SSH_KEY_REJECTED
                    Host key verification failed.                           ~ SSH_HOST_KEY_UNKNOWN
                    ERROR: Repository not found.                            ~ NOT_FOUND
                    error: cannot run ssh: No such file or directory        ~ TOOL_MISSING
                    something else                                          ~ FAILED
                    """)
    void readsWhatTheUsersOwnGitSays(String stderr, Outcome outcome) throws Exception {
        try (Greeter server = Greeter.start("SSH-2.0-test\r\n")) {
            FakeHost host = FakeHost.linux()
                    .program("git", "/usr/bin/git")
                    .command(
                            List.of("git", "ls-remote", "--end-of-options"),
                            new CommandOutcome.Exited(128, "", stderr + "\nfatal: x\n", Duration.ofMillis(5)));

            Listing listing = list(host, "ssh://git@127.0.0.1:" + server.port() + "/x");

            assertThat(listing.fact().outcome()).isEqualTo(outcome);
        }
    }

    @Test
    void listsByTheUsersOwnGit() throws Exception {
        try (Greeter server = Greeter.start("SSH-2.0-test\r\n")) {
            String printed = "1111111111111111111111111111111111111111\tHEAD\n"
                    + "2222222222222222222222222222222222222222\trefs/tags/v0.1.0\n";
            FakeHost host = FakeHost.linux()
                    .program("git", "/usr/bin/git")
                    .command(
                            List.of("git", "ls-remote", "--end-of-options"),
                            new CommandOutcome.Exited(0, printed, "", Duration.ofMillis(5)));

            Listing listing = list(host, "ssh://git@127.0.0.1:" + server.port() + "/x");

            assertThat(listing.fact().tags()).containsExactly("v0.1.0");
            assertThat(listing.refs()).containsExactly("HEAD", "refs/tags/v0.1.0");
        }
    }

    @Test
    void greetsTheServerThatTheSshConfigurationNames() throws Exception {
        try (Greeter server = Greeter.start("SSH-2.0-test\r\n")) {
            FakeHost host = FakeHost.linux()
                    .program("git", "/usr/bin/git")
                    .command(
                            List.of("ssh", "-G", "--", "corp"),
                            exited("user git\nhostname 127.0.0.1\nport " + server.port() + "\n"));

            list(host, "git@corp:team/repo");

            assertThat(greetings).extracting(SshGreeting::banner).containsExactly("SSH-2.0-test");
        }
    }

    @Test
    void leavesAServerBehindAnotherToTheUsersOwnGit() {
        FakeHost host = FakeHost.linux()
                .program("git", "/usr/bin/git")
                .command(List.of("ssh", "-G", "--", "corp"), exited("hostname corp\nproxyjump bastion\n"))
                .command(List.of("git", "ls-remote", "--end-of-options"), exited("1\tHEAD\n"));

        assertThat(list(host, "git@corp:team/repo").listed()).isTrue();
        assertThat(greetings).isEmpty();
    }

    private static CommandOutcome exited(String stdout) {
        return new CommandOutcome.Exited(0, stdout, "", Duration.ofMillis(5));
    }
}
