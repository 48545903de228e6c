package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.plan.FetchCommand;
import java.util.List;

/** The settings of the go command. */
final class SettingCases {
    private static final String GO_ENV = "/home/user/.config/go/env";

    static final List<Case> ALL = List.of(
            Case.of("off", fetchingGin().variable("GOPROXY", "off"), "goproxy.off"),
            Case.of(
                    "off by go env -w",
                    fetchingGin().machine(machine -> machine.file(GO_ENV, "GOPROXY=off\n")),
                    "goproxy.off"),
            Case.of("unknown scheme", fetchingGin().variable("GOPROXY", "ftp://goproxy.cn"), "goproxy.invalid-config"),
            Case.of("no entries", fetchingGin().variable("GOPROXY", ","), "goproxy.invalid-config"),
            Case.of(
                    "quotes",
                    fetchingGin().variable("GOPROXY", "\"https://goproxy.cn,direct\""),
                    "goproxy.invalid-config"),
            Case.of(
                    "full-width comma",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.cn\uff0cdirect")
                            .host("goproxy.cn\uff0cdirect", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved("goproxy.cn\uff0cdirect", LookupOutcome.NXDOMAIN),
                    "goproxy.invalid-config"),
            Case.of(
                    "credentials in plain text",
                    fetchingGin().variable("GOPROXY", "http://user:secret@goproxy.corp.example"),
                    "goproxy.invalid-config"),
            Case.of(
                    "dead first entry, comma, second serves",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io,https://goproxy.cn,direct")
                            .host("goproxy.io", Behaviour.fails(FailureKind.REFUSED))
                            .connects("goproxy.io", ConnectOutcome.REFUSED)
                            .entryServes(1, "https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                    "net.tcp.refused",
                    "goproxy.no-fallback"),
            Case.of(
                    "dead first entry, comma, second not known to serve",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io,https://goproxy.cn,direct")
                            .host("goproxy.io", Behaviour.fails(FailureKind.REFUSED))
                            .connects("goproxy.io", ConnectOutcome.REFUSED),
                    "net.tcp.refused"),
            Case.of(
                    "malformed GOSUMDB",
                    fetchingGin().variable("GOSUMDB", "sum.nowhere.example"),
                    "sumdb.config-invalid"),
            Case.of("GO111MODULE=off", fetchingGin().variable("GO111MODULE", "off"), "local.modules-off"),
            Case.of(
                    "-mod=vendor",
                    fetchingGin().by(FetchCommand.LIST_VERSIONS).variable("GOFLAGS", "-mod=vendor -v"),
                    "local.vendor-mode"),
            Case.of(
                    "-mod=vendor, which go mod download passes over",
                    fetchingGin().variable("GOFLAGS", "-mod=vendor")),
            Case.of(
                    "off hides what was set",
                    fetchingGin()
                            .variable("GOPROXY", "off")
                            .machine(machine -> machine.file(GO_ENV, "GOPROXY=https://goproxy.cn,direct\n")),
                    "goproxy.off",
                    "config.shadowed"),
            Case.of(
                    "off hides what comes with Go",
                    fetchingGin()
                            .variable("GOPROXY", "off")
                            .machine(machine -> machine.program("go", "/usr/local/go/bin/go")
                                    .file("/usr/local/go/VERSION", "go1.26.8\n")
                                    .file(
                                            "/usr/local/go/go.env",
                                            "GOPROXY=https://goproxy.cn,direct\nGOSUMDB=sum.golang.org\n")),
                    "goproxy.off"),
            Case.of(
                    "what counts is dead and hides what was set",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io")
                            .machine(machine -> machine.file(GO_ENV, "GOPROXY=https://goproxy.cn,direct\n"))
                            .host("goproxy.io", Behaviour.fails(FailureKind.REFUSED)),
                    "net.tcp.refused"),
            Case.of(
                    "hidden and working",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io")
                            .machine(machine -> machine.file(GO_ENV, "GOPROXY=https://goproxy.cn,direct\n"))),
            Case.of("malformed path", fetching("https://github.com/gin-gonic/gin.git@v1.9.1"), "module.invalid-path"),
            Case.of(
                    "another major version",
                    fetching("github.com/gin-gonic/gin/v2@v1.9.1")
                            .variable("GOPROXY", "https://proxy.golang.org")
                            .host("proxy.golang.org", Behaviour.says(404, "not found")),
                    "module.major-version-suffix"),
            Case.of("healthy", fetchingGin()),
            Case.of("healthy, newest version", fetching("github.com/gin-gonic/gin@latest")),
            Case.of(
                    "healthy, by git",
                    fetchingGin().variable("GOPROXY", "direct").host("github.com", Behaviour.serves("v1.9.1"))),
            Case.of(
                    "healthy, private",
                    fetchingGin()
                            .variable("GOPRIVATE", "github.com/gin-gonic")
                            .host("github.com", Behaviour.serves("v1.9.1"))));

    private SettingCases() {}
}
