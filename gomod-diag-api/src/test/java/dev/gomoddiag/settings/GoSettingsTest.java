package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.ModuleMode;
import dev.gomoddiag.plan.UrlRewrites;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoSettingsTest {
    private static final String USER_FILE = "/home/user/.config/go/env";
    private static final String STOCK =
            "# comment\nGOPROXY=https://proxy.golang.org,direct\nGOSUMDB=sum.golang.org\nGOTOOLCHAIN=auto\n";
    private static final MapHost HOST = MapHost.linux()
            .program("go", "/usr/local/go/bin/go")
            .file("/usr/local/go/VERSION", "go1.26.8\ntime 2026-08-28T16:20:06Z\n")
            .file("/usr/local/go/go.env", STOCK);

    private static Setting setting(String name, String value, Kind kind, String location, int line) {
        return Setting.of(name, value, new SettingSource(kind, location, line));
    }

    @Test
    void takesTheProcessBeforeTheUserFileBeforeTheFileOfGoroot() {
        MapHost file = HOST.file(USER_FILE, "GOPROXY=https://user.example\n");
        MapHost process = file.with("GOPROXY", "https://process.example");

        assertThat(GoSettings.read(HOST).go("GOPROXY"))
                .isEqualTo(setting(
                        "GOPROXY", "https://proxy.golang.org,direct", Kind.GOROOT_GO_ENV, "/usr/local/go/go.env", 2));
        assertThat(GoSettings.read(file).go("GOPROXY"))
                .isEqualTo(setting("GOPROXY", "https://user.example", Kind.GO_ENV_FILE, USER_FILE, 1));
        assertThat(GoSettings.read(process).go("GOPROXY"))
                .isEqualTo(setting("GOPROXY", "https://process.example", Kind.PROCESS_ENVIRONMENT, "GOPROXY", 0));
    }

    @Test
    void takesAnEmptyVariableAsUnsetAndAnEmptyLineOfTheUserFileAsSet() {
        MapHost host = HOST.with("GOPROXY", "").file(USER_FILE, "GOPROXY=\n");

        assertThat(GoSettings.read(host).go("GOPROXY"))
                .isEqualTo(setting("GOPROXY", "", Kind.GO_ENV_FILE, USER_FILE, 1));
        assertThat(GoSettings.read(host).fetch().proxies().problem()).contains(GoProxyList.NO_ENTRIES);
    }

    @Test
    void readsLinesVerbatimAndTheLastOfAVariable() {
        MapHost host =
                HOST.file(USER_FILE, " GOPRIVATE=a\ngoprivate=b\nGOPRIVATE\nGOPRIVATE=c\nGOPRIVATE= \"d=e\" \r\n");

        assertThat(GoSettings.read(host).go("GOPRIVATE"))
                .isEqualTo(setting("GOPRIVATE", " \"d=e\" \r", Kind.GO_ENV_FILE, USER_FILE, 5));
    }

    @Test
    void derivesThePatternListsFromGoprivate() {
        MapHost host = HOST.file(USER_FILE, "GOPRIVATE=corp.example\nGONOPROXY=\nGONOSUMDB=none\n");
        GoSettings settings = GoSettings.read(host);

        assertThat(settings.go("GONOPROXY"))
                .isEqualTo(setting("GONOPROXY", "corp.example", Kind.DERIVED, "GOPRIVATE", 0));
        assertThat(settings.go("GONOSUMDB")).isEqualTo(setting("GONOSUMDB", "none", Kind.GO_ENV_FILE, USER_FILE, 3));
        assertThat(settings.fetch().noProxy().matches("corp.example/x")).isTrue();
        assertThat(settings.fetch().noSumdb().matches("corp.example/x")).isFalse();
    }

    @Test
    void findsTheUserFileOfEachSystem() {
        assertThat(GoSettings.read(MapHost.linux()).go("GOENV").raw()).isEqualTo(USER_FILE);
        assertThat(GoSettings.read(MapHost.linux().with("XDG_CONFIG_HOME", "/x"))
                        .go("GOENV")
                        .raw())
                .isEqualTo("/x/go/env");
        assertThat(GoSettings.read(MapHost.linux().with("XDG_CONFIG_HOME", "x"))
                        .go("GOENV")
                        .raw())
                .isEmpty();
        assertThat(GoSettings.read(MapHost.macos()).go("GOENV").raw())
                .isEqualTo("/Users/user/Library/Application Support/go/env");
        assertThat(GoSettings.read(MapHost.windows()).go("GOENV").raw())
                .isEqualTo("C:\\Users\\user\\AppData\\Roaming\\go\\env");
    }

    @Test
    void readsNoUserFileWhenGoenvIsOffAndTheNamedOneElse() {
        MapHost host = HOST.file(USER_FILE, "GOPROXY=direct\n").file("/etc/go.conf", "GOPROXY=off\n");

        assertThat(GoSettings.read(host.with("GOENV", "off"))
                        .go("GOPROXY")
                        .source()
                        .kind())
                .isEqualTo(Kind.GOROOT_GO_ENV);
        assertThat(GoSettings.read(host.with("GOENV", "/etc/go.conf")).go("GOPROXY"))
                .isEqualTo(setting("GOPROXY", "off", Kind.GO_ENV_FILE, "/etc/go.conf", 1));
    }

    @Test
    void assumesTheDefaultsOfAStockReleaseWhereNoGoIsFound() {
        GoSettings settings = GoSettings.read(MapHost.linux());

        assertThat(settings.installation()).isEmpty();
        assertThat(List.of(settings.go("GOPROXY"), settings.go("GOSUMDB"), settings.go("GOTOOLCHAIN")))
                .containsExactly(
                        setting("GOPROXY", "https://proxy.golang.org,direct", Kind.GO_DEFAULT, "", 0),
                        setting("GOSUMDB", "sum.golang.org", Kind.GO_DEFAULT, "", 0),
                        setting("GOTOOLCHAIN", "auto", Kind.GO_DEFAULT, "", 0));
    }

    @ParameterizedTest
    @CsvSource({"go1.26.8,'',''", "go1.20.14,'https://proxy.golang.org,direct',''"})
    void knowsWhatARootWithoutGoEnvMeansForItsRelease(String version, String goproxy, String toolchain) {
        MapHost host = MapHost.linux().program("go", "/opt/go/bin/go").file("/opt/go/VERSION", version);

        assertThat(GoSettings.read(host).go("GOPROXY").raw()).isEqualTo(goproxy);
        assertThat(GoSettings.read(host).go("GOTOOLCHAIN").raw()).isEqualTo(toolchain);
    }

    @Test
    void findsTheInstallationBesideTheProgramByGorootOrWhereItUsuallyIs() {
        MapHost link = MapHost.linux().program("go", "/usr/bin/go").file("/usr/lib/go/VERSION", "go1.24.4\n");

        assertThat(GoSettings.read(HOST).installation())
                .contains(new GoInstallation("/usr/local/go/bin/go", "/usr/local/go", "1.26.8"));
        assertThat(GoSettings.read(link).installation())
                .contains(new GoInstallation("/usr/bin/go", "/usr/lib/go", "1.24.4"));
        assertThat(GoSettings.read(link.with("GOROOT", "/gone/")).installation())
                .contains(new GoInstallation("/usr/bin/go", "/gone", "1.24.4"));
        assertThat(GoSettings.read(MapHost.linux().file("/usr/local/go/VERSION", "go1.27.3"))
                        .installation())
                .contains(new GoInstallation("/usr/local/go/bin/go", "/usr/local/go", "1.27.3"));
    }

    @Test
    void tellsWhichValuesHaveNoEffect() {
        MapHost host = HOST.with("GOPROXY", "https://u:secret@a.example")
                .file(USER_FILE, "GOPROXY=x\nGOPROXY=direct\nGODEBUG=y=1\n");

        Setting winner = setting("GOPROXY", "https://u:secret@a.example", Kind.PROCESS_ENVIRONMENT, "GOPROXY", 0);
        assertThat(GoSettings.read(host).shadowed())
                .containsExactly(
                        new Shadowed(
                                setting("GODEBUG", "y=1", Kind.GO_ENV_FILE, USER_FILE, 3),
                                setting("GODEBUG", "", Kind.GO_DEFAULT, "", 0)),
                        new Shadowed(setting("GOPROXY", "direct", Kind.GO_ENV_FILE, USER_FILE, 2), winner),
                        new Shadowed(setting("GOPROXY", "x", Kind.GO_ENV_FILE, USER_FILE, 1), winner),
                        new Shadowed(
                                setting(
                                        "GOPROXY",
                                        "https://proxy.golang.org,direct",
                                        Kind.GOROOT_GO_ENV,
                                        "/usr/local/go/go.env",
                                        2),
                                winner));
        assertThat(winner.toString() + GoSettings.read(host).shadowed()).doesNotContain("secret");
    }

    @Test
    void listsEverythingThatIsSetInAStableOrder() {
        MapHost host = MapHost.linux()
                .with("HTTPS_PROXY", "http://u:p@proxy.example:3128")
                .with("all_proxy", "socks5://s.example")
                .with("SSL_CERT_FILE", "/ca.pem")
                .with("SSH_AUTH_SOCK", "/run/agent")
                .with("GIT_SSL_NO_VERIFY", "")
                .with("HTTP_PROXY", "")
                .file("/home/user/.gitconfig", "[user]\nemail = a@b\n[http]\nproxy = one\nproxy = two\n");

        assertThat(GoSettings.read(host).all().stream().map(Setting::toString))
                .containsExactly(
                        "GOAUTH=netrc [default of the go command]",
                        "GOENV=/home/user/.config/go/env [default of the go command]",
                        "GOMODCACHE=/home/user/go/pkg/mod [default of the go command]",
                        "GOPATH=/home/user/go [default of the go command]",
                        "GOPROXY=https://proxy.golang.org,direct [default of the go command]",
                        "GOSUMDB=sum.golang.org [default of the go command]",
                        "GOTOOLCHAIN=auto [default of the go command]",
                        "HTTPS_PROXY=http://<credentials>@proxy.example:3128 [environment variable HTTPS_PROXY]",
                        "all_proxy=socks5://s.example [environment variable all_proxy]",
                        "SSL_CERT_FILE=/ca.pem [environment variable SSL_CERT_FILE]",
                        "GIT_SSL_NO_VERIFY= [environment variable GIT_SSL_NO_VERIFY]",
                        "GIT_TERMINAL_PROMPT=0 [default of the go command]",
                        "GCM_INTERACTIVE=never [default of the go command]",
                        "SSH_AUTH_SOCK=/run/agent [environment variable SSH_AUTH_SOCK]",
                        "http.proxy=two [git configuration (/home/user/.gitconfig:5)]");
    }

    @Test
    void tellsThatGoUpTo124HidesTheSshCommandOfGit() {
        MapHost git = MapHost.linux().file("/home/user/.gitconfig", "[core]\nsshCommand = ssh -p 443\n");
        MapHost old = git.program("go", "/go/bin/go").file("/go/VERSION", "go1.24.4");

        assertThat(GoSettings.read(git).shadowed()).isEmpty();
        assertThat(GoSettings.read(old).shadowed())
                .containsExactly(new Shadowed(
                        setting("core.sshcommand", "ssh -p 443", Kind.GIT_CONFIG, "/home/user/.gitconfig", 2),
                        setting(
                                "GIT_SSH_COMMAND",
                                "ssh -o ControlMaster=no -o BatchMode=yes",
                                Kind.GO_DEFAULT,
                                "",
                                0)));
        assertThat(GoSettings.read(old.with("GIT_SSH", "/bin/plink")).shadowed())
                .isEmpty();
    }

    @Test
    void givesAPlanTheValuesItNeeds() {
        MapHost host = HOST.with("GOINSECURE", "i.example")
                .file("/home/user/.gitconfig", "[url \"git@h.example:\"]\ninsteadOf = https://h.example/\n");

        assertThat(GoSettings.read(host).fetch().goVersion()).isEqualTo(GoVersion.parse("1.26.8"));
        assertThat(GoSettings.read(host).fetch().insecure().text()).isEqualTo("i.example");
        assertThat(GoSettings.read(host).fetch().rewrites())
                .isEqualTo(new UrlRewrites(List.of(new UrlRewrites.Rewrite("git@h.example:", "https://h.example/"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-mod=vendor", "-x --mod=vendor", "-mod=mod '-mod=vendor'"})
    void recognisesVendorModeInGoflags(String flags) {
        assertThat(GoSettings.read(HOST.with("GOFLAGS", flags)).fetch().mode()).isEqualTo(ModuleMode.VENDOR);
    }

    @Test
    void aDirectoryVendorBesideGoModCountsFromGo114On() {
        MapHost here = HOST.file(HOST.workingDirectory() + "/vendor/modules.txt", "# example.com/m v1.0.0\n");
        String goMod = HOST.workingDirectory() + "/go.mod";
        MapHost recent = here.file(goMod, "module main.example\n\ngo 1.14\n");

        assertThat(GoSettings.read(recent).fetch().mode()).isEqualTo(ModuleMode.VENDORED);
        assertThat(GoSettings.read(recent.with("GOFLAGS", "-mod=readonly"))
                        .fetch()
                        .mode())
                .isEqualTo(ModuleMode.ENABLED);
        assertThat(GoSettings.read(here.file(goMod, "module main.example\n\ngo 1.13\n"))
                        .fetch()
                        .mode())
                .isEqualTo(ModuleMode.ENABLED);
        assertThat(GoSettings.read(here).fetch().mode()).isEqualTo(ModuleMode.ENABLED);
    }

    @Test
    void recognisesThatModulesAreOffOnOrMayBeChanged() {
        assertThat(GoSettings.read(HOST.with("GO111MODULE", "off")).fetch().mode())
                .isEqualTo(ModuleMode.OFF);
        assertThat(GoSettings.read(HOST.with("GOFLAGS", "-mod=vendor -mod=mod"))
                        .fetch()
                        .mode())
                .isEqualTo(ModuleMode.MOD);
        assertThat(GoSettings.read(HOST.with("GOFLAGS", "-mod=readonly"))
                        .fetch()
                        .mode())
                .isEqualTo(ModuleMode.ENABLED);
    }

    @Test
    void findsTheWorkspaceAboveTheWorkingDirectory() {
        MapHost host = HOST.file("/home/user/go.work", "go 1.26\n");

        assertThat(GoSettings.read(host).go("GOWORK"))
                .isEqualTo(setting("GOWORK", "/home/user/go.work", Kind.DERIVED, "/home/user/go.work", 0));
        assertThat(GoSettings.read(host.with("GOWORK", "off")).go("GOWORK").raw())
                .isEqualTo("off");
        assertThat(GoSettings.read(HOST).go("GOWORK").raw()).isEmpty();
    }

    @Test
    void refusesANameThatIsNoVariableOfGo() {
        assertThatThrownBy(() -> GoSettings.read(HOST).go("HTTPS_PROXY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HTTPS_PROXY");
    }

    @Test
    void readsAHostWithoutHomeOrReadableFiles() {
        MapHost host = MapHost.linux().with("HOME", "").file("/etc/hosts", new FileContent.Unreadable("denied"));
        GoSettings settings = GoSettings.read(host);

        assertThat(settings.go("GOPATH").raw()).isEmpty();
        assertThat(settings.go("GOMODCACHE").raw()).isEmpty();
        assertThat(settings.netrc().path()).isEmpty();
        assertThat(settings.hosts().entries()).isEmpty();
        assertThat(settings.nameServers()).isEqualTo(Optional.empty());
    }
}
