package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchWalkTest {
    private static final ModuleQuery EXACT = ModuleQuery.parse("github.com/Acme/Widget@v1.0.0");
    private static final Answer REFUSED = Answer.failed("connect: connection refused");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://a|https://b; refused; 404; refused",
                "https://a|https://b; refused; 500; 500",
                "https://a,https://b; refused; 404; refused",
                "https://a|https://b|direct; 500; 404; git",
                "https://a,https://b; 404; 410; 410",
                "https://a,direct; 500; 404; 500",
                "https://a|off; 500; 404; 500",
                "https://a,off; 404; 404; module lookup disabled by GOPROXY=off"
            })
    void reportsTheErrorOfTheHighestRank(String goproxy, String a, String b, String reported) {
        Scripted endpoint = new Scripted()
                .on("https://a/", answer(a))
                .on("https://b/", answer(b))
                .on("ls-remote", Answer.failed("git"));

        assertThat(refused(FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, settings(goproxy, ""), endpoint))
                        .because()
                        .text())
                .isEqualTo(reported);
    }

    @Test
    void marksWhereTheWalkEndedAndWhatGoHides() {
        Scripted endpoint = new Scripted().on("https://a/", REFUSED).on("https://b/", answer("404"));

        FetchTrace trace =
                FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, settings("https://a|https://b", ""), endpoint);

        assertThat(trace.visits()).extracting(Visit::decision).containsExactly(Decision.CONTINUED, Decision.STOPPED);
        assertThat(refused(trace).hidden()).containsExactly(trace.visits().get(1));
        assertThat(trace.requests()).isEqualTo(3);
    }

    @Test
    void asksEveryEntryAgainForEveryOperation() {
        Scripted endpoint = new Scripted().on("https://a/", REFUSED);

        FetchTrace trace =
                FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, settings("https://a|https://b", ""), endpoint);

        String m = "/github.com/%21acme/%21widget/@v/v1.0.0.";
        assertThat(endpoint.asked())
                .containsExactly(
                        "https://a" + m + "info",
                        "https://b" + m + "info",
                        "https://a" + m + "mod",
                        "https://b" + m + "mod",
                        "https://a" + m + "zip",
                        "https://b" + m + "zip");
        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched("github.com/Acme/Widget", "v1.0.0"));
    }

    @Test
    void fetchesPrivateModulesByGitEvenWhenTheProxyIsOff() {
        Scripted endpoint = new Scripted()
                .on(
                        "ls-remote",
                        Answer.served(new Payload.Refs(List.of("HEAD", "refs/tags/v1.0.0", "refs/tags/v1.1.0"))));

        FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, settings("off", "github.com/Acme"), endpoint);

        assertThat(endpoint.asked())
                .containsExactly(
                        "git ls-remote -q --end-of-options https://github.com/Acme/Widget",
                        shallow("refs/tags/v1.0.0"),
                        shallow("refs/tags/v1.1.0"));
    }

    @Test
    void readsTheWholeHistoryForABranch() {
        Scripted endpoint = new Scripted()
                .on(
                        "ls-remote",
                        Answer.served(new Payload.Refs(List.of("HEAD", "refs/heads/main", "refs/tags/v1.1.0"))));

        FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD,
                ModuleQuery.parse("github.com/Acme/Widget@main"),
                settings("direct", ""),
                endpoint);

        assertThat(endpoint.asked())
                .containsExactly(
                        "git ls-remote -q --end-of-options https://github.com/Acme/Widget",
                        shallow("refs/heads/main"),
                        shallow("refs/tags/v1.1.0"),
                        "git fetch -f --end-of-options origin refs/heads/*:refs/heads/* refs/tags/*:refs/tags/*",
                        "git fetch --unshallow -f --end-of-options origin");
    }

    @Test
    void findsVanityRepositoriesAndVerifiesThePrefix() {
        Payload tag = new Payload.Repository("go.example.org/lib", "git", RequestUrl.of("https://github.com/Acme/lib"));
        Scripted endpoint = new Scripted()
                .on("https://go.example.org/?", Answer.served())
                .on("?go-get=1", Answer.served(tag))
                .on("ls-remote", Answer.served(new Payload.Refs(List.of("refs/tags/v0.3.0"))));

        FetchTrace trace = FetchWalk.run(
                FetchCommand.GET, ModuleQuery.parse("go.example.org/lib/deep"), settings("direct", ""), endpoint);

        assertThat(endpoint.rounds().get(0))
                .containsExactly(
                        "https://go.example.org/lib/deep?go-get=1",
                        "https://go.example.org/lib?go-get=1",
                        "https://go.example.org/?go-get=1");
        assertThat(trace.verdict()).isEqualTo(new Verdict.Fetched("go.example.org/lib", "v0.3.0"));
    }

    @ParameterizedTest
    @CsvSource({"1.25.0, refs/tags/sub/dir/v0.3.0", "1.24.0, ''"})
    void looksForAModuleInTheDirectoryThatItsTagNames(String release, String tag) {
        Payload page = new Payload.Repository(
                "go.example.org/lib", "git", RequestUrl.of("https://github.com/Acme/lib"), "sub/dir");
        Scripted endpoint = new Scripted()
                .on("?go-get=1", Answer.served(page))
                .on("ls-remote", Answer.served(new Payload.Refs(List.of("refs/tags/sub/dir/v0.3.0"))));
        GlobList none = GlobList.none();
        FetchSettings settings = new FetchSettings(
                GoProxyList.parse("direct", none),
                none,
                none,
                none,
                none,
                new SumdbSetting.Off(),
                UrlRewrites.none(),
                GoVersion.parse(release),
                ModuleMode.ENABLED);

        FetchTrace trace = FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse("go.example.org/lib@v0.3.0"), settings, endpoint);

        assertThat(trace.verdict() instanceof Verdict.Fetched).isEqualTo(!tag.isEmpty());
        assertThat(endpoint.asked().stream().filter(asked -> asked.contains("fetch")))
                .hasSize(tag.isEmpty() ? 0 : 1)
                .allMatch(asked -> asked.endsWith(tag + ":" + tag));
    }

    @Test
    void letsTheNextEntryRunAfterAnyFailureOfDiscovery() {
        Scripted endpoint = new Scripted().on("?go-get=1", REFUSED);
        FetchTrace trace = FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD,
                ModuleQuery.parse("v.example/m@v1.0.0"),
                settings("https://p,direct", "v.example"),
                endpoint);

        assertThat(refused(trace).because()).isEqualTo(REFUSED);
        // once for GONOPROXY, once for direct
        assertThat(endpoint.asked()).containsExactly("https://v.example/m?go-get=1", "https://v.example/m?go-get=1");
    }

    @Test
    void triesSchemesWhereThePathNamesGit() {
        Scripted endpoint = new Scripted().on("ls-remote", Answer.failed("exit status 128"));

        FetchTrace trace = FetchWalk.run(
                FetchCommand.MOD_DOWNLOAD,
                ModuleQuery.parse("example.org/repo.git@v1.0.0"),
                settings("direct", ""),
                endpoint);

        assertThat(endpoint.asked())
                .containsExactly(
                        "git ls-remote https://example.org/repo",
                        "git ls-remote git+ssh://example.org/repo",
                        "git ls-remote ssh://example.org/repo");
        assertThat(refused(trace).because().text()).isEqualTo("no secure protocol found for repository");
    }

    @Test
    void reportsAHardErrorOfAShortPrefixWhenNothingIsFound() {
        Scripted endpoint =
                new Scripted().on("https://p/github.com/@v/list", answer("403")).on("/list", answer("404"));

        FetchTrace trace = FetchWalk.run(
                FetchCommand.GET, ModuleQuery.parse("github.com/acme/x"), settings("https://p,direct", ""), endpoint);

        assertThat(refused(trace).because().text()).isEqualTo("403");
        assertThat(endpoint.asked()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "https://a,https://b; 404; https://b/sumdb/sum.golang.org",
                        "https://a,direct; 404; https://sum.golang.org",
                "https://a|direct; 500; https://sum.golang.org",
                        "https://a|https://b; 500; https://b/sumdb/sum.golang.org"
            })
    void findsTheChecksumDatabaseThroughTheModuleProxies(String goproxy, String supported, String base) {
        Scripted endpoint =
                new Scripted().on("https://a/sumdb/", answer(supported)).on("ls-remote", Answer.served());

        FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, FetchSettings.of(goproxy, "sum.golang.org"), endpoint);

        assertThat(endpoint.asked())
                .filteredOn(text -> text.contains("lookup"))
                .containsExactly(base + "/lookup/github.com/!acme/!widget@v1.0.0");
    }

    @ParameterizedTest
    @CsvSource({"'https://a,direct'", "https://a"})
    void hasNoChecksumDatabaseWhenAModuleProxyFailsBeforeAComma(String goproxy) {
        Scripted endpoint = new Scripted().on("/supported", answer("500"));

        FetchTrace trace =
                FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, FetchSettings.of(goproxy, "sum.golang.org"), endpoint);

        assertThat(Scripted.text(refused(trace).at())).endsWith("/sumdb/sum.golang.org/supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "github.com/Acme@v1.0.0; direct; INVALID_REPOSITORY",
                "foo@v1.0.0; https://p; INVALID_MODULE_PATH",
                "a.b/c@feature/x; https://p,direct; INVALID_VERSION",
                "a.b/c@patch; https://p; INVALID_VERSION",
                "a.b/c@v1.0.0; foo; INVALID_GOPROXY",
                "a.b/c@v1.0.0; off; PROXY_OFF",
                "a.b/c@<main; https://p; INVALID_VERSION",
                "a.b/c@v1.0.0; http://u:pw@p; INSECURE_CREDENTIALS",
                "a.b/c@feature/x; http://u:pw@p; INVALID_VERSION",
                "a.b/c.hg@v1.0.0; direct; OTHER_VCS"
            })
    void stopsWithoutARequest(String query, String goproxy, StopReason reason) {
        Scripted endpoint = new Scripted();

        FetchTrace trace =
                FetchWalk.run(FetchCommand.MOD_DOWNLOAD, ModuleQuery.parse(query), settings(goproxy, ""), endpoint);

        assertThat(refused(trace).at())
                .isInstanceOfSatisfying(
                        FetchStep.StopStep.class,
                        stop -> assertThat(stop.reason()).isEqualTo(reason));
        assertThat(endpoint.asked()).isEmpty();
        assertThat(trace.toString()).doesNotContain("pw");
    }

    @Test
    void refusesAnEndpointThatMiscounts() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        FetchWalk.run(FetchCommand.MOD_DOWNLOAD, EXACT, settings("https://p", ""), steps -> List.of()))
                .withMessageContaining("0 answers to 1 steps");
    }

    private static Answer answer(String name) {
        return name.equals("refused") ? Answer.failed("refused") : Answer.status(Integer.parseInt(name), name);
    }

    private static String shallow(String ref) {
        return "git -c protocol.version=2 fetch -f --depth=1 --end-of-options origin " + ref + ":" + ref;
    }

    private static Verdict.Refused refused(FetchTrace trace) {
        assertThat(trace.verdict()).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) trace.verdict();
    }

    private static FetchSettings settings(String goproxy, String noProxy) {
        GlobList globs = GlobList.parse(noProxy);
        return new FetchSettings(
                GoProxyList.parse(goproxy, globs),
                globs,
                globs,
                GlobList.none(),
                globs,
                new SumdbSetting.Off(),
                UrlRewrites.none(),
                Optional.empty(),
                ModuleMode.ENABLED);
    }
}
