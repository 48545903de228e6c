package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.fact.TcpAttempt;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
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
            Case.of(
                    "no such version at the origin",
                    unknown("no").host("github.com", Behaviour.serves("v1.0.0", "v1.8.0")),
                    "module.version-unknown"),
            Case.of(
                    "no such version at the proxy",
                    unknown("not found: unknown revision v1.9.1").variable("GOPROXY", "https://" + PROXY),
                    "module.version-unknown"),
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

    private static EvidenceFixture unknown(String text) {
        return fetchingGin().host(PROXY, Behaviour.says(404, text));
    }

    private static EvidenceFixture privately() {
        return fetchingGin().variable("GOPRIVATE", "github.com/gin-gonic");
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
