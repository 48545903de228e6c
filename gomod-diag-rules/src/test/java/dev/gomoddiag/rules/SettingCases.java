package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.testkit.FakeHost;
import java.util.List;
import java.util.OptionalLong;

/** The settings of the go command. */
final class SettingCases {
    private static final String ANOTHER_KEY =
            "sum.golang.org+77ff2b5c+AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g https://sum.golang.org";
    private static final String UNSIGNED = "reading tree note: note has no verifiable signatures";
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
                    "a lost colon",
                    fetchingGin()
                            .variable("GOPROXY", "https//proxy.golang.org,direct")
                            .host("https", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved("https", LookupOutcome.NXDOMAIN),
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
                    "a page as the zip of the first entry, comma, second serves",
                    fetchingGin()
                            .variable("GOPROXY", "https://goproxy.io,https://goproxy.cn,direct")
                            .operation(Operation.ZIP, Behaviour.page())
                            .entryServes(1, "https://goproxy.cn/github.com/gin-gonic/gin/@v/v1.9.1.info"),
                    "http.captive-portal"),
            Case.of(
                    "malformed GOSUMDB",
                    fetchingGin().variable("GOSUMDB", "sum.nowhere.example"),
                    "sumdb.config-invalid"),
            Case.of(
                    "GOSUMDB with the key of another database",
                    fetchingGin()
                            .variable("GOSUMDB", ANOTHER_KEY)
                            .operation(
                                    Operation.SUMDB_LOOKUP,
                                    Behaviour.says(200, UNSIGNED).garbled()),
                    "sumdb.config-invalid"),
            Case.of(
                    "GOSUMDB with the URL of a web site",
                    fetchingGin()
                            .variable("GOSUMDB", ANOTHER_KEY + " https://www.corp.example")
                            .host("www.corp.example", Behaviour.page()),
                    "sumdb.config-invalid"),
            Case.of(
                    "the standard database under another key",
                    fetchingGin()
                            .operation(
                                    Operation.SUMDB_LOOKUP,
                                    Behaviour.says(200, UNSIGNED).garbled()),
                    "sumdb.inconsistent"),
            Case.of(
                    "GOSUMDB with a key, and an answer that is no record",
                    fetchingGin()
                            .variable("GOSUMDB", ANOTHER_KEY)
                            .operation(
                                    Operation.SUMDB_LOOKUP,
                                    Behaviour.says(200, "malformed").garbled()),
                    "sumdb.inconsistent"),
            Case.of("GO111MODULE=off", fetchingGin().variable("GO111MODULE", "off"), "local.modules-off"),
            Case.of(
                    "-mod=vendor",
                    fetchingGin().by(FetchCommand.LIST_VERSIONS).variable("GOFLAGS", "-mod=vendor -v"),
                    "local.vendor-mode"),
            Case.of(
                    "a directory vendor beside go.mod",
                    fetchingGin().by(FetchCommand.LIST_VERSIONS).machine(SettingCases::vendored),
                    "local.vendor-mode"),
            Case.of(
                    "a directory vendor, which go mod download passes over",
                    fetchingGin().machine(SettingCases::vendored)),
            Case.of(
                    "-mod=vendor, which go mod download passes over",
                    fetchingGin().variable("GOFLAGS", "-mod=vendor")),
            Case.of("GO111MODULE=maybe", fetchingGin().variable("GO111MODULE", "maybe"), "local.modules-off"),
            Case.of("a word in GOFLAGS", fetchingGin().variable("GOFLAGS", "-v mod"), "local.goflags-invalid"),
            Case.of(
                    "an unknown flag in GOFLAGS",
                    fetchingGin().machine(SettingCases::go126).variable("GOFLAGS", "-mdo=mod"),
                    "local.goflags-invalid"),
            Case.of(
                    "a flag that this go may know",
                    fetchingGin().machine(SettingCases::newerGo).variable("GOFLAGS", "-mdo=mod")),
            Case.of(
                    "all sorts of good flags",
                    fetchingGin()
                            .machine(SettingCases::go126)
                            .variable("GOFLAGS", "--mod=mod '-ldflags=-s -w' -modcacherw -test.v")),
            Case.of("GOTOOLCHAIN=1.21", fetchingGin().variable("GOTOOLCHAIN", "1.21"), "toolchain.unavailable"),
            Case.of(
                    "GOTOOLCHAIN in the file of go env",
                    fetchingGin().machine(machine -> machine.file(GO_ENV, "GOTOOLCHAIN=go1.21+maybe\n")),
                    "toolchain.unavailable"),
            Case.of("GOTOOLCHAIN=go1.26.8+auto", fetchingGin().variable("GOTOOLCHAIN", "go1.26.8+auto")),
            Case.of(
                    "a go.mod that is too new",
                    fetchingGin()
                            .machine(SettingCases::go126)
                            .machine(machine -> machine.file("/home/user/go.mod", "module m\n\ngo 1.99\n"))
                            .variable("GOTOOLCHAIN", "local"),
                    "toolchain.too-old"),
            Case.of(
                    "a go.mod that is too new, and go may fetch one",
                    fetchingGin()
                            .machine(SettingCases::go126)
                            .machine(machine -> machine.file("/home/user/go.mod", "module m\n\ngo 1.99\n"))),
            Case.of(
                    "-modfile names a file that is not there",
                    project().variable("GOFLAGS", "-v -modfile=other.mod"),
                    "local.goflags-invalid"),
            Case.of(
                    "-modfile outside a module",
                    fetchingGin().variable("GOFLAGS", "-modfile=other.mod"),
                    "local.goflags-invalid"),
            Case.of(
                    "-modfile with another ending",
                    project().variable("GOFLAGS", "--modfile=/srv/other.txt"),
                    "local.goflags-invalid"),
            Case.of(
                    "-modfile names a file that is there",
                    project()
                            .machine(machine -> machine.file("/home/user/project/other.mod", "module m\n"))
                            .variable("GOFLAGS", "-modfile=other.mod")),
            Case.of(
                    "a workspace with a folder that is gone",
                    project().machine(machine -> machine.file("/home/user/project/go.work", "go 1.21\n\nuse ./gone\n")),
                    "module.bad-gomod"),
            Case.of("GOWORK is a relative path", project().variable("GOWORK", "go.work"), "module.bad-gomod"),
            Case.of(
                    "GOWORK names a file that is not there",
                    project().variable("GOWORK", "/srv/go.work"),
                    "module.bad-gomod"),
            Case.of(
                    "a workspace with a line that is none",
                    project().machine(machine -> machine.file("/home/user/project/go.work", "go 1.21\n\nusing .\n")),
                    "module.bad-gomod"),
            Case.of(
                    "a workspace of the project alone",
                    project().machine(machine -> machine.file("/home/user/project/go.work", "go 1.21\n\nuse .\n"))),
            Case.of(
                    "a broken workspace that is switched off",
                    project()
                            .machine(machine -> machine.file("/home/user/project/go.work", "using .\n"))
                            .variable("GOWORK", "off")),
            Case.of(
                    "a flag that go get gave up",
                    fetchingGin().variable("GOFLAGS", "-v -insecure"),
                    "local.goflags-invalid"),
            Case.of("a flag that go get gave up, switched off", fetchingGin().variable("GOFLAGS", "-insecure=false")),
            Case.of("a relative GOPATH", fetchingGin().variable("GOPATH", "go"), "local.gopath-invalid"),
            Case.of(
                    "a relative GOPATH in the file of go env",
                    fetchingGin().machine(machine -> machine.file(GO_ENV, "GOPATH=~/go\n")),
                    "local.gopath-invalid"),
            Case.of("a relative GOMODCACHE", fetchingGin().variable("GOMODCACHE", "mod"), "local.gopath-invalid"),
            Case.of("no HOME", fetchingGin().variable("HOME", ""), "local.gopath-invalid"),
            Case.of(
                    "no HOME, and the user has one",
                    fetchingGin()
                            .variable("HOME", "")
                            .saw(place("HOME", "/home/user", "/home/user", DirectoryState.Access.WRITABLE)),
                    "local.gopath-invalid"),
            Case.of(
                    "no HOME, and that of the user is not there",
                    fetchingGin()
                            .variable("HOME", "")
                            .saw(place("HOME", "/nonexistent", "/", DirectoryState.Access.DENIED)),
                    "local.gopath-invalid"),
            Case.of(
                    "a closed module cache",
                    fetchingGin()
                            .variable("GOMODCACHE", "/srv/mod")
                            .saw(
                                    place("GOMODCACHE", "/srv/mod/cache", "/srv", DirectoryState.Access.DENIED),
                                    place("HOME", "/home/user", "/home/user", DirectoryState.Access.WRITABLE))
                            .stopped(StopReason.CACHE_NOT_WRITABLE, "go: mkdir /srv/mod/cache: permission denied"),
                    "local.cache-permission"),
            Case.of(
                    "a project folder of somebody else",
                    fetchingGin().saw(place("go.mod", "/srv/app", "/srv/app", DirectoryState.Access.DENIED)),
                    "local.project-permission"),
            Case.of(
                    "a GOPATH of somebody else",
                    fetchingGin()
                            .variable("GOPATH", "/srv/go")
                            .saw(place("GOMODCACHE", "/srv/go/pkg/mod/cache", "/srv", DirectoryState.Access.DENIED))
                            .stopped(
                                    StopReason.CACHE_NOT_WRITABLE,
                                    "go: mkdir /srv/go/pkg/mod/cache: permission denied"),
                    "local.cache-permission"),
            Case.of(
                    "a HOME of somebody else",
                    fetchingGin()
                            .variable("HOME", "/root")
                            .saw(
                                    place("HOME", "/home/user", "/home/user", DirectoryState.Access.WRITABLE),
                                    place(
                                            "GOMODCACHE",
                                            "/root/go/pkg/mod/cache",
                                            "/root",
                                            DirectoryState.Access.DENIED),
                                    place("HOME", "/root", "/root", DirectoryState.Access.DENIED))
                            .stopped(
                                    StopReason.CACHE_NOT_WRITABLE,
                                    "go: mkdir /root/go/pkg/mod/cache: permission denied"),
                    "local.cache-permission"),
            Case.of(
                    "a full disk",
                    fetchingGin()
                            .saw(place(
                                    "GOMODCACHE",
                                    "/home/user/go/pkg/mod",
                                    "/home/user",
                                    DirectoryState.Access.WRITABLE))
                            .stopped(StopReason.DISK_FULL, "go: write /home/user/go/pkg/mod: no space left on device"),
                    "local.disk-full"),
            Case.of(
                    "no temporary directory",
                    fetchingGin()
                            .variable("TMPDIR", "/nope")
                            .saw(place("TMPDIR", "/nope", "/", DirectoryState.Access.DENIED))
                            .stopped(
                                    StopReason.NO_TEMPORARY_DIRECTORY,
                                    "go: creating temporary file: open /nope: no such file or directory"),
                    "local.tmp-missing"),
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
                    "the company's proxy is dead and hides a public one from a private module",
                    fetching("git.acme-widgets.com/team/secret@v1.2.3")
                            .variable("GOPROXY", "https://goproxy.acme-widgets.com")
                            .variable("GONOSUMDB", "git.acme-widgets.com")
                            .machine(machine -> machine.file(GO_ENV, "GOPROXY=https://goproxy.cn,direct\n"))
                            .host("goproxy.acme-widgets.com", Behaviour.fails(FailureKind.REFUSED))
                            .connects("goproxy.acme-widgets.com", ConnectOutcome.REFUSED),
                    "net.tcp.refused"),
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

    private static FakeHost vendored(FakeHost machine) {
        String here = machine.workingDirectory();
        return machine.file(here + "/go.mod", "module main.example\n\ngo 1.21\n")
                .file(here + "/vendor/modules.txt", "");
    }

    private static FakeHost go126(FakeHost machine) {
        return go(machine, "1.26.8");
    }

    private static FakeHost newerGo(FakeHost machine) {
        return go(machine, "1.27.1");
    }

    private static FakeHost go(FakeHost machine, String version) {
        return machine.program("go", "/usr/local/go/bin/go")
                .file("/usr/local/go/VERSION", "go" + version + "\n")
                .file(
                        "/usr/local/go/go.env",
                        "GOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n");
    }

    private static EvidenceFixture project() {
        return fetchingGin().machine(machine -> machine.file("/home/user/project/go.mod", "module m\n\ngo 1.21\n"));
    }

    private static LocalDirectory place(String setting, String path, String nearest, DirectoryState.Access access) {
        return new LocalDirectory(setting, path, new DirectoryState(nearest, access, OptionalLong.of(64 << 20)));
    }
}
