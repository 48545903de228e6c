package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.DamagedFile;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.LocalReplacement;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.MalformedSums;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.SumLine;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.testkit.FakeHost;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked for, and the git servers that have it or not. */
final class ModuleCases {
    private static final String PROXY = "proxy.golang.org";
    private static final String SECRET = "git.corp.example/team/secret@v1.2.0";
    private static final String TO_SSH = "[url \"ssh://git@github.com/\"]\n\tinsteadOf = https://github.com/\n";
    private static final String TO_MIRROR = "[url \"https://mirror.dead.net/\"]\n\tinsteadOf = https://github.com/\n";

    static final List<Case> ALL = List.of(
            Case.of("renamed", fetchingGin().saw(goMod("github.com/other/gin", "1.18", "")), "module.path-mismatch"),
            Case.of(
                    "a malformed go.mod",
                    fetchingGin().saw(goMod("", "", "line 3:1: unknown block type: requires")),
                    "module.bad-gomod"),
            Case.of(
                    "a malformed go.mod of one's own",
                    fetchingGin()
                            .saw(new GoModSeen("/home/user/project/go.mod", "", "", "", "", "line 3:1: syntax error")),
                    "module.bad-gomod"),
            Case.of("a sound go.mod", fetchingGin().saw(goMod(EvidenceFixture.GIN, "1.18", ""))),
            Case.of(
                    "a module for a newer go, which may not be fetched",
                    fetchingGin()
                            .machine(ModuleCases::go126)
                            .variable("GOTOOLCHAIN", "local")
                            .saw(goMod(EvidenceFixture.GIN, "1.99", "")),
                    "toolchain.too-old"),
            Case.of(
                    "a module for a newer go, which may be fetched",
                    fetchingGin().machine(ModuleCases::go126).saw(goMod(EvidenceFixture.GIN, "1.99", ""))),
            Case.of(
                    "a module for a newer go, which nobody has",
                    fetchingGin()
                            .machine(ModuleCases::go126)
                            .saw(goMod(EvidenceFixture.GIN, "1.99", ""), toolchain(404)),
                    "toolchain.unavailable"),
            Case.of(
                    "a module for a newer go, which is to be had",
                    fetchingGin()
                            .machine(ModuleCases::go126)
                            .saw(goMod(EvidenceFixture.GIN, "1.99", ""), toolchain(200))),
            Case.of(
                    "replaced by a directory that is not there",
                    fetchingGin()
                            .saw(new LocalReplacement("/home/user/project/go.mod", 7, EvidenceFixture.GIN, "../gin")),
                    "module.replace-missing"),
            Case.of(
                    "a package as if it were a module",
                    fetching("github.com/gin-gonic/gin/nosuch@v1.9.1")
                            .variable("GOPROXY", "https://proxy.golang.org")
                            .host("proxy.golang.org", Behaviour.says(404, "not found"))
                            .entryServes(0, "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                    "module.no-package"),
            Case.of("another line in go.sum", fetchingGin().saw(sum("h1:two")), "gosum.mismatch"),
            Case.of(
                    "the marks of a merge in go.sum",
                    fetchingGin().saw(malformedSums(List.of("<<<<<<< HEAD", "=======", ">>>>>>> other"))),
                    "gosum.mismatch"),
            Case.of(
                    "a go.sum that holds something else",
                    fetchingGin().saw(malformedSums(List.of())),
                    "gosum.mismatch"),
            Case.of("the same line in go.sum", fetchingGin().saw(sum("h1:one"))),
            Case.of(
                    "an answer that is no record",
                    fetchingGin()
                            .operation(
                                    Operation.SUMDB_LOOKUP,
                                    Behaviour.says(200, "").garbled()),
                    "sumdb.inconsistent"),
            Case.of(
                    "everything is private",
                    fetchingGin()
                            .variable("GOPRIVATE", "*")
                            .host("github.com", Behaviour.fails(FailureKind.REFUSED))
                            .saw(EvidenceFixture.connect(
                                    "github.com", EvidenceFixture.ADDRESS, ConnectOutcome.REFUSED)),
                    "goproxy.private-too-wide"),
            Case.of(
                    "one's own account is private",
                    fetchingGin()
                            .variable("GOPRIVATE", "github.com/gin-gonic")
                            .host("github.com", Behaviour.fails(FailureKind.REFUSED))
                            .saw(EvidenceFixture.connect(
                                    "github.com", EvidenceFixture.ADDRESS, ConnectOutcome.REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "GOVCS forbids git",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .variable("GOVCS", "public:hg")
                            .host("github.com", Behaviour.serves("v1.9.1")),
                    "vcs.disallowed"),
            Case.of(
                    "a repository of Mercurial, which is not installed",
                    mercurial().saw(new LocalTool("hg", Optional.empty())),
                    "vcs.tool-missing"),
            Case.of(
                    "a repository of Mercurial, which is installed",
                    mercurial().saw(new LocalTool("hg", Optional.of("/usr/bin/hg"))),
                    "undetermined"),
            Case.of(
                    "a web page in the module cache",
                    fetchingGin()
                            .saw(new GoModSeen(
                                    "/home/user/go/pkg/mod/cache/download/github.com/gin-gonic/gin/@v/v1.9.1.mod",
                                    "github.com/gin-gonic/gin",
                                    "v1.9.1",
                                    "",
                                    "",
                                    "")),
                    "local.cache-corrupt"),
            Case.of(
                    "a go.mod in the module cache",
                    fetchingGin()
                            .saw(new GoModSeen(
                                    "/home/user/go/pkg/mod/cache/download/github.com/gin-gonic/gin/@v/v1.9.1.mod",
                                    "github.com/gin-gonic/gin",
                                    "v1.9.1",
                                    "github.com/gin-gonic/gin",
                                    "1.18",
                                    ""))),
            Case.of(
                    "GOVCS allows git",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .variable("GOVCS", "github.com/gin-gonic:git|hg,public:off")
                            .host("github.com", Behaviour.serves("v1.9.1"))),
            Case.of(
                    "a broken git config",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .machine(machine -> machine.file("/home/user/.gitconfig", "[http\n"))
                            .host("github.com", Behaviour.serves("v1.9.1")),
                    "git.config-invalid"),
            Case.of(
                    "a count of git settings that is none",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .variable("GIT_CONFIG_COUNT", "x")
                            .host("github.com", Behaviour.git(GitListing.Outcome.FAILED)),
                    "git.config-invalid"),
            Case.of(
                    "parameters of git that are none",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .variable("GIT_CONFIG_PARAMETERS", "http.proxy=x")
                            .host("github.com", Behaviour.git(GitListing.Outcome.FAILED)),
                    "git.config-invalid"),
            Case.of(
                    "a rewrite of git without a value",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .machine(machine -> machine.file(
                                    "/home/user/.gitconfig", "[url \"ssh://git@github.com/\"]\ninsteadOf\n"))
                            .host("github.com", Behaviour.git(GitListing.Outcome.FAILED)),
                    "git.config-invalid"),
            Case.of(
                    "a broken git config before a name that does not exist",
                    fetchingGin()
                            .variable("GOPROXY", "direct")
                            .variable("GIT_CONFIG_COUNT", "x")
                            .host("github.com", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved("github.com", LookupOutcome.NXDOMAIN),
                    "git.config-invalid",
                    "dns.nxdomain"),
            Case.of(
                    "a broken git config that nobody reads",
                    fetchingGin().machine(machine -> machine.file("/home/user/.gitconfig", "[http\n"))),
            Case.of(
                    "late name servers",
                    fetchingGin()
                            .saw(new NameLookup(
                                    "proxy.golang.org",
                                    NameLookup.Source.GO,
                                    "203.0.113.53:53",
                                    LookupOutcome.ANSWERED,
                                    List.of(EvidenceFixture.ADDRESS),
                                    Duration.ofMillis(2100),
                                    "")),
                    "dns.slow"),
            Case.of(
                    "no such version at the origin",
                    unknown("no").host("github.com", Behaviour.serves("v1.0.0", "v1.8.0")),
                    "module.version-unknown"),
            Case.of(
                    "a range that no version of the list is in",
                    fetching("github.com/gin-gonic/gin@>=v1.90.0").host("github.com", Behaviour.serves("v1.9.1")),
                    "module.version-unknown"),
            Case.of(
                    "no such version at the proxy",
                    unknown("not found: unknown revision v1.9.1").variable("GOPROXY", "https://" + PROXY),
                    "module.version-unknown"),
            Case.of(
                    "a commit that the checksum database misses too",
                    commit().operation(Operation.SUMDB_LOOKUP, Behaviour.says(404, "not found: unknown revision")),
                    "module.version-unknown"),
            Case.of(
                    "a commit of a repository that the checksum database does not see",
                    commit().operation(Operation.SUMDB_LOOKUP, Behaviour.says(404, "could not read Username")),
                    "sumdb.private-module"),
            Case.of(
                    "no such repository",
                    unknown("no").host("github.com", Behaviour.git(GitListing.Outcome.NOT_FOUND)),
                    "module.not-found"),
            Case.of("nobody knows it", unknown("no").variable("GOPROXY", "https://" + PROXY), "module.not-found"),
            Case.of(
                    "a forge asks strangers for a login",
                    unknown("no").host("github.com", Behaviour.git(GitListing.Outcome.AUTH_REQUIRED)),
                    "module.not-found",
                    "git.auth-required"),
            Case.of(
                    "the last proxy has it not, another has",
                    unknown("no")
                            .variable("GOPROXY", "https://" + PROXY)
                            .entryServes(7, "https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                    "goproxy.version-missing"),
            Case.of(
                    "private, and a public proxy is asked",
                    fetching(SECRET)
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("git.corp.example", Behaviour.git(GitListing.Outcome.AUTH_REQUIRED)),
                    "goproxy.private-module-leak",
                    "git.auth-required"),
            Case.of(
                    "a public proxy has it not, and no name server knows its host",
                    fetching(SECRET)
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("git.corp.example", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved("git.corp.example", LookupOutcome.NXDOMAIN),
                    "dns.nxdomain",
                    "goproxy.private-module-leak"),
            Case.of(
                    "private, a public proxy is asked, and its host is out of reach",
                    fetching(SECRET)
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("git.corp.example", Behaviour.fails(FailureKind.CONNECT_TIMEOUT))
                            .resolves("git.corp.example")
                            .connects("git.corp.example", ConnectOutcome.TIMED_OUT),
                    "goproxy.private-module-leak",
                    "net.tcp.timeout"),
            Case.of(
                    "private, no proxy is asked",
                    fetching(SECRET)
                            .variable("GOPRIVATE", "git.corp.example")
                            .host("git.corp.example", Behaviour.git(GitListing.Outcome.AUTH_REQUIRED)),
                    "git.auth-required"),
            Case.of("login refused", git(GitListing.Outcome.AUTH_FAILED), "git.auth-failed"),
            Case.of("access denied", git(GitListing.Outcome.FORBIDDEN), "git.access-denied"),
            Case.of("private repository gone", git(GitListing.Outcome.NOT_FOUND), "git.repo-not-found"),
            Case.of("key rejected", git(GitListing.Outcome.SSH_KEY_REJECTED), "git.ssh-key-rejected"),
            Case.of("host key unknown", git(GitListing.Outcome.SSH_HOST_KEY_UNKNOWN), "git.ssh-hostkey-unknown"),
            Case.of("host key changed", git(GitListing.Outcome.SSH_HOST_KEY_CHANGED), "git.ssh-hostkey-changed"),
            Case.of(
                    "a keyword that ssh does not know",
                    privately()
                            .machine(machine -> machine.file("/home/user/.gitconfig", TO_SSH)
                                    .file("/home/user/.ssh/config", "Host github.com\n  UseKeychain yes\n"))
                            .host("github.com", Behaviour.git(GitListing.Outcome.FAILED)),
                    "git.config-invalid"),
            Case.of(
                    "a keyword that ssh does not know where nobody starts it",
                    privately()
                            .machine(machine -> machine.file("/home/user/.ssh/config", "UseKeychain yes\n"))
                            .host("github.com", Behaviour.git(GitListing.Outcome.AUTH_FAILED)),
                    "git.auth-failed"),
            Case.of(
                    "ssh blocked",
                    privately()
                            .machine(machine -> machine.file("/home/user/.gitconfig", TO_SSH))
                            .host("github.com", Behaviour.fails(FailureKind.CONNECT_TIMEOUT))
                            .saw(new TcpAttempt(
                                    new Target("github.com", 22, Role.VCS_HOST),
                                    EvidenceFixture.ADDRESS,
                                    ConnectOutcome.TIMED_OUT,
                                    Duration.ofSeconds(2),
                                    "")),
                    "git.ssh-blocked"),
            Case.of(
                    "rewritten to a dead mirror",
                    privately()
                            .machine(machine -> machine.file("/home/user/.gitconfig", TO_MIRROR))
                            .host("mirror.dead.net", Behaviour.fails(FailureKind.NAME_NOT_FOUND)),
                    "git.url-rewrite"),
            Case.of(
                    "rewritten to a dead mirror by variables",
                    byVariables("1").host("mirror.dead.net", Behaviour.fails(FailureKind.NAME_NOT_FOUND)),
                    "git.url-rewrite"),
            Case.of(
                    "rewritten to a dead mirror by variables that hold more",
                    byVariables("2")
                            .variable("GIT_CONFIG_KEY_1", "core.askPass")
                            .variable("GIT_CONFIG_VALUE_1", "true")
                            .host("mirror.dead.net", Behaviour.fails(FailureKind.NAME_NOT_FOUND)),
                    "git.url-rewrite"),
            Case.of(
                    "rewritten to what git takes for a folder",
                    privately()
                            .machine(machine -> machine.file(
                                    "/home/user/.gitconfig",
                                    "[url \"git@github.com/\"]\n\tinsteadOf = https://github.com/\n"))
                            .host("", Behaviour.git(GitListing.Outcome.NOT_FOUND)),
                    "git.url-rewrite"),
            Case.of(
                    "rewritten to a protocol that nobody serves",
                    privately()
                            .machine(machine -> machine.file(
                                    "/home/user/.gitconfig",
                                    "[url \"git://github.com/\"]\n\tinsteadOf = https://github.com/\n"))
                            .host("github.com", Behaviour.fails(FailureKind.REFUSED)),
                    "git.url-rewrite"),
            Case.of(
                    "git refused over https",
                    privately()
                            .host("github.com", Behaviour.fails(FailureKind.REFUSED))
                            .connects("github.com", ConnectOutcome.REFUSED),
                    "net.tcp.refused"),
            Case.of(
                    "git not installed",
                    privately()
                            .host("github.com", Behaviour.git(GitListing.Outcome.TOOL_MISSING))
                            .saw(new LocalTool("git", Optional.empty())),
                    "local.git-missing"),
            Case.of(
                    "ssh not installed",
                    privately()
                            .machine(machine -> machine.file("/home/user/.gitconfig", TO_SSH))
                            .host("github.com", Behaviour.git(GitListing.Outcome.TOOL_MISSING))
                            .saw(
                                    new LocalTool("git", Optional.of("/usr/bin/git")),
                                    new LocalTool("ssh", Optional.empty())),
                    "local.ssh-missing"),
            Case.of(
                    "a program in the place of ssh that is not there",
                    privately()
                            .variable("GIT_SSH_COMMAND", "/opt/gone/ssh -q")
                            .machine(machine -> machine.file("/home/user/.gitconfig", TO_SSH))
                            .host("github.com", Behaviour.git(GitListing.Outcome.TOOL_MISSING))
                            .saw(
                                    new LocalTool("git", Optional.of("/usr/bin/git")),
                                    new LocalTool("/opt/gone/ssh", Optional.empty())),
                    "local.ssh-missing"),
            Case.of(
                    "git may use ssh alone",
                    privately()
                            .variable("GIT_ALLOW_PROTOCOL", "ssh:file")
                            .host("github.com", Behaviour.git(GitListing.Outcome.NOT_ALLOWED)),
                    "vcs.disallowed"),
            Case.of(
                    "a git config that forbids every protocol",
                    privately()
                            .machine(machine -> machine.file("/home/user/.gitconfig", "[protocol]\n\tallow = never\n"))
                            .host("github.com", Behaviour.git(GitListing.Outcome.NOT_ALLOWED)),
                    "vcs.disallowed"),
            Case.of(
                    "a git config that allows https though nothing else",
                    privately()
                            .machine(machine -> machine.file(
                                    "/home/user/.gitconfig",
                                    "[protocol]\n\tallow = never\n[protocol \"https\"]\n\tallow = Always\n"))
                            .host("github.com", Behaviour.serves("v1.9.1"))),
            Case.of("something else answers git", git(GitListing.Outcome.NOT_GIT), "http.captive-portal"),
            Case.of(
                    "a toolchain that is to be on PATH and is not",
                    fetchingGin()
                            .machine(ModuleCases::go126)
                            .variable("GOTOOLCHAIN", "path")
                            .saw(
                                    goMod("github.com/gin-gonic/gin", "1.97.2", ""),
                                    new LocalTool("go1.97.2", Optional.empty())),
                    "toolchain.unavailable"),
            Case.of(
                    "a go.mod that is kept as badly as it is served",
                    fetchingGin()
                            .saw(
                                    goMod("", "", "line 3:1: unknown block type: requires"),
                                    new GoModSeen(
                                            "/home/user/go/pkg/mod/cache/download/x/@v/v1.9.1.mod",
                                            EvidenceFixture.GIN,
                                            "v1.9.1",
                                            "",
                                            "",
                                            "line 3:1: unknown block type: requires")),
                    "module.bad-gomod"),
            Case.of(
                    "a zip of the module cache that was cut off",
                    fetchingGin()
                            .saw(new DamagedFile(
                                    "/home/user/go/pkg/mod/cache/download/x/@v/v1.9.1.zip",
                                    "zip: not a valid zip file")),
                    "local.cache-corrupt"),
            Case.of("git not installed and not needed", fetchingGin().saw(new LocalTool("git", Optional.empty()))),
            Case.of(
                    "no meta tag",
                    fetching("go.partner.com/lib@v1.0.0")
                            .host(PROXY, Behaviour.says(404, "not found"))
                            .host("go.partner.com", Behaviour.serves()),
                    "vcs.discovery-failed"),
            Case.of(
                    "a proxy lists the module without the version",
                    unknown("no").variable("GOPROXY", "https://" + PROXY).saw(listed()),
                    "module.version-unknown"));

    private ModuleCases() {}

    private static EvidenceFixture mercurial() {
        String repository = "https://hg.corp.example/lib";
        return fetching("go.corp.example/lib@v1.0.0")
                .variable("GOPRIVATE", "go.corp.example")
                .stopped(StopReason.OTHER_VCS, "go.corp.example/lib is kept in hg at " + repository)
                .saw(new ImportPage(
                        "https://go.corp.example/lib?go-get=1",
                        List.of(new ImportPage.Tag("go.corp.example/lib", "hg", repository))));
    }

    private static GoModSeen goMod(String declares, String go, String problem) {
        return new GoModSeen(
                "https://proxy.golang.org/github.com/gin-gonic/gin/@v/v1.9.1.mod",
                EvidenceFixture.GIN,
                "v1.9.1",
                declares,
                go,
                problem);
    }

    private static FakeHost go126(FakeHost machine) {
        return machine.program("go", "/usr/local/go/bin/go")
                .file("/usr/local/go/VERSION", "go1.26.8\n")
                .variable("GOPROXY", "https://proxy.golang.org,direct")
                .variable("GOSUMDB", "sum.golang.org");
    }

    private static HttpExchange toolchain(int status) {
        return new HttpExchange(
                Operation.ZIP,
                EvidenceFixture.target("proxy.golang.org"),
                "https://proxy.golang.org/golang.org/toolchain/@v/v0.0.1-go1.99.0.linux-amd64.zip",
                0,
                OptionalInt.of(status),
                Optional.empty(),
                BodyKind.AS_PROMISED,
                "",
                List.of(),
                Optional.empty(),
                Duration.ofMillis(7));
    }

    private static MalformedSums malformedSums(List<String> strays) {
        return new MalformedSums("/home/user/project/go.sum", 1, "wrong number of fields 2", strays);
    }

    private static SumLine sum(String told) {
        return new SumLine(
                "/home/user/project/go.sum",
                3,
                EvidenceFixture.GIN,
                "v1.9.1",
                "h1:one",
                told,
                "https://sum.golang.org/lookup/github.com/gin-gonic/gin@v1.9.1");
    }

    private static EvidenceFixture commit() {
        return fetching("github.com/gin-gonic/gin@v0.0.0-20240102030405-abcdefabcdef")
                .host(PROXY, Behaviour.says(404, "no"))
                .host("github.com", Behaviour.serves("v1.9.1"));
    }

    private static EvidenceFixture unknown(String text) {
        return fetchingGin().host(PROXY, Behaviour.says(404, text));
    }

    private static EvidenceFixture privately() {
        return fetchingGin().variable("GOPRIVATE", "github.com/gin-gonic");
    }

    private static EvidenceFixture byVariables(String count) {
        return privately()
                .variable("GIT_CONFIG_COUNT", count)
                .variable("GIT_CONFIG_KEY_0", "url.https://mirror.dead.net/.insteadOf")
                .variable("GIT_CONFIG_VALUE_0", "https://github.com/");
    }

    private static EvidenceFixture git(GitListing.Outcome outcome) {
        return privately().host("github.com", Behaviour.git(outcome));
    }

    private static HttpExchange listed() {
        return new HttpExchange(
                Operation.LIST,
                new Target(PROXY, 443, Role.MODULE_PROXY),
                "https://" + PROXY + "/github.com/gin-gonic/gin/@v/list",
                0,
                OptionalInt.of(200),
                Optional.empty(),
                BodyKind.AS_PROMISED,
                "",
                List.of(),
                Optional.empty(),
                Duration.ofMillis(5));
    }
}
