package dev.gomoddiag.fuzz;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.MapHost;
import dev.gomoddiag.host.ResolvConf;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.GoSumFile;
import dev.gomoddiag.modfile.GoWorkFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.module.VersionQueryKind;
import dev.gomoddiag.plan.AnswerTable;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchScenario;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.KnownSums;
import dev.gomoddiag.plan.LocalState;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.ModuleCache;
import dev.gomoddiag.plan.ModulePart;
import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.PeerBehaviour;
import dev.gomoddiag.plan.Substitute;
import dev.gomoddiag.plan.Workspace;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.text.Redaction;
import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.NewerToolchain;
import dev.gomoddiag.toolchain.TooNew;
import dev.gomoddiag.toolchain.ToolchainChoice;
import dev.gomoddiag.toolchain.ToolchainLines;
import dev.gomoddiag.toolchain.ToolchainSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything pure that reads text from outside. */
final class FuzzSubjects {
    private static final ModuleQuery QUERY = new ModuleQuery("github.com/acme/widget", "v1.2.3");
    private static final RequestUrl URL = RequestUrl.of("https://proxy.example.com:8443/a/b");

    private static final Function<String, Optional<String>> INTERNATIONAL = name ->
            Optional.ofNullable(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", "b\u00fccher.example,*.\u05d0\u05d1")
                    .get(name));

    private FuzzSubjects() {}

    static List<FuzzSubject> all() {
        return List.of(
                FuzzSubject.of(
                        "module path", FuzzSubjects::modulePath, "github.com/Acme/widget/v2", "gopkg.in/yaml.v3"),
                FuzzSubject.of(
                                "package path",
                                FuzzSubjects::packagePath,
                                "github.com/acme/widget/v2/cmd/x",
                                "corp.example/group/widget.git/v3/cmd")
                        .refusing(IllegalArgumentException.class),
                FuzzSubject.of("escaped module path", ModulePath::unescape, "github.com/!acme/widget")
                        .refusing(IllegalArgumentException.class),
                FuzzSubject.of(
                        "version", FuzzSubjects::version, "v1.2.3-rc.1+meta", "v0.0.0-20240102030405-abcdefabcdef"),
                FuzzSubject.of(
                        "version query", text -> VersionQueryKind.of(text).problem(text), "latest", ">=v1.2", "master"),
                FuzzSubject.of(
                        "globs",
                        text -> GlobList.parse(text).matches("github.com/acme/widget/deep/er"),
                        "github.com/ac*,*.corp.example/[a-f]?/x",
                        "a\\*b,[^a-]"),
                FuzzSubject.of(
                        "path against globs",
                        GlobList.parse("*/a*b*c/[a-y]*z,*.corp.example,g?thub.com/*")::matches,
                        "github.com/acme/widget"),
                FuzzSubject.of(
                        "GOPROXY",
                        text -> plan(FetchSettings.of(text, "sum.golang.org")),
                        "https://proxy.golang.org,direct",
                        "https://u:p@a.example|off, file:///x"),
                FuzzSubject.of(
                        "GOSUMDB",
                        text -> plan(FetchSettings.of("https://p.example", text)),
                        "sum.golang.org",
                        "sum.example+0a1b2c3d+AbCd https://s.example/x"),
                FuzzSubject.of(
                        "URL", FuzzSubjects::url, "https://user:pass@host.example:8443/a%20b?q#f", "git@host:path.git"),
                FuzzSubject.of(
                        "NO_PROXY",
                        text -> goProxies(Map.of("HTTPS_PROXY", "http://p.example:3128", "NO_PROXY", text)),
                        ".example.com,10.0.0.0/8,*:8443,[::1]",
                        "localhost, 127.0.0.1"),
                FuzzSubject.of(
                        "international name",
                        text -> ForwardProxies.forGo(INTERNATIONAL, Optional.empty())
                                .forUrl(RequestUrl.of("https://" + text + "/x")),
                        "b\u00fccher.example",
                        "xn--bcher-kva.\u05d0\u05d1"),
                FuzzSubject.of(
                        "HTTPS_PROXY",
                        text -> goProxies(Map.of("HTTPS_PROXY", text)),
                        "http://u:p@proxy.example:3128",
                        "socks5h://[::1]:1080"),
                FuzzSubject.of(
                        "git's forward proxy",
                        text -> gitProxies(text),
                        "http://p.example:3128",
                        ".example.com,10.0.0.1"),
                FuzzSubject.of(
                        "go env file",
                        text -> settings("/home/user/.config/go/env", text),
                        "GOPROXY=https://a.example,direct\nGOPRIVATE=*.corp.example\n# x\n"),
                FuzzSubject.of(
                        "git config",
                        text -> settings("/home/user/.gitconfig", text),
                        "[url \"ssh://git@h/\"]\n\tinsteadOf = https://h/ ; c\n[http \"https://x\"]\nproxy=a\\\nb\n",
                        "[include]\npath=~/.gitconfig\n[includeIf \"gitdir:x/**\"]\n path = y\n"),
                FuzzSubject.of(
                        "GIT_CONFIG_PARAMETERS",
                        text -> settings(MapHost.linux().with("GIT_CONFIG_PARAMETERS", text)),
                        "'url.ssh://git@h/.insteadOf'='https://h/' 'http.proxy=it'\\''s' 'a.b'",
                        "'include.path'='~/x' 'http.sslVerify'="),
                FuzzSubject.of(
                        "GIT_CONFIG_COUNT",
                        text -> settings(MapHost.linux()
                                .with("GIT_CONFIG_COUNT", text)
                                .with("GIT_CONFIG_KEY_0", text)
                                .with("GIT_CONFIG_VALUE_0", text)),
                        "1",
                        " +01"),
                FuzzSubject.of(
                        "curlrc", text -> settings("/home/user/.curlrc", text), "# c\nproxy = \"p:1\"\nnoproxy=h\n"),
                FuzzSubject.of(
                        "services",
                        text -> settings(MapHost.linux()
                                .file("/home/user/.ssh/config", "Port www\n")
                                .file("/etc/services", text)),
                        "http\t80/tcp\twww # c\nssh 22/tcp\n"),
                FuzzSubject.of(
                        "ssh config",
                        text -> settings("/home/user/.ssh/config", text),
                        "Host *.example !x\n\tProxyJump none\n ProxyCommand=\"nc %h %p\"\n",
                        "Match host h exec \"true\"\nInclude config.d/*\nHost h\n Port 2222\n"),
                FuzzSubject.of(
                        "netrc",
                        text -> settings("/home/user/.netrc", text),
                        "machine h login u password p\nmacdef x\n\ndefault login a password b\n"),
                FuzzSubject.of(
                        "hosts file", text -> settings("/etc/hosts", text), "127.0.0.1 localhost # x\n::1 a b\n"),
                FuzzSubject.of("resolv.conf", ResolvConf::parse, "nameserver 10.0.0.1\nsearch a b\noptions ndots:5\n"),
                FuzzSubject.of(
                                "go.mod",
                                GoModFile::parse,
                                "module a.example/b\n\nrequire (\n\tc.example/d v1.2.3 // indirect\n)\n",
                                "replace a.example/b v1.0.0 => ../x\nretract [v1.0.0, v1.1.0] // why\n")
                        .refusing(MalformedFileException.class),
                FuzzSubject.of(
                                "go.work",
                                GoWorkFile::parse,
                                "go 1.26\n\nuse (\n\t./a\n\t\"../b\" // b\n)\n",
                                "replace a.example/b v1.0.0 => ../x\ngodebug a=b\n")
                        .refusing(MalformedFileException.class),
                FuzzSubject.of(
                                "go.sum",
                                GoSumFile::parse,
                                "a.example/b v1.0.0 h1:x=\na.example/b v1.0.0/go.mod h1:y=\n")
                        .refusing(MalformedFileException.class),
                FuzzSubject.of(
                        "lines of files as what a plan begins with",
                        FuzzSubjects::state,
                        "a.example/b v1.0.0\n",
                        "a.example/b v1.0.0\nc.example/d\n"),
                FuzzSubject.of(
                        "GOTOOLCHAIN",
                        text -> toolchain(text, "go 1.26\ntoolchain go1.26.8\n"),
                        "go1.26.8-acme+auto",
                        "local+path"),
                FuzzSubject.of(
                        "go and toolchain lines",
                        text -> toolchain("auto", text),
                        "module a\n\ngo 1.26rc1 // why\ntoolchain go1.26.8\n"),
                FuzzSubject.of(
                        "version of a toolchain module",
                        NewerToolchain::released,
                        "v0.0.1-go1.26.8.linux-amd64",
                        "v0.0.1-go1.27rc1.plan9-386"),
                FuzzSubject.of(
                        "answer of a simulation",
                        FuzzSubjects::simulation,
                        "https://proxy.golang.org/github.com/acme",
                        "https://sum.golang.org"),
                FuzzSubject.of("text with secrets", Redaction::of, "https://u:p@h/ Authorization: Basic abc token=x"));
    }

    private static void modulePath(String text) {
        ModulePath.problem(text);
        ModulePath.packageProblem(text);
        ModulePath.split(text);
        ModulePath.malformed(text, "why");
        ModulePath.host(text);
        ModulePath.prefixes(text);
    }

    // with the work for the candidates at a proxy and at a repository
    private static void packagePath(String text) {
        FetchScenario scenario = FetchScenario.of(
                FetchCommand.INSTALL,
                new ModuleQuery(text, "v1.2.3"),
                FetchSettings.of("https://proxy.golang.org,direct", "sum.golang.org"));
        FetchPlan.of(scenario);
    }

    private static void version(String text) {
        ModuleVersion.canonical(text);
        ModuleVersion.isPseudo(text);
        ModuleVersion.compare(text, "v1.2.3");
        ModuleVersion.problem(text);
        ModuleVersion.problemForPath("example.com/a/v2", text);
    }

    private static void toolchain(String setting, String file) {
        GoRelease running = new GoRelease("1.23.12", "1", "23", "12", "", "");
        ToolchainSetting parsed = ToolchainSetting.parse(setting);
        ToolchainLines lines = ToolchainLines.read("go.mod", file);
        ToolchainChoice.of(parsed, lines, running);
        new TooNew("go.mod", running).words(running, parsed, lines);
    }

    private static void url(String text) {
        RequestUrl url = RequestUrl.of(text);
        url.scheme();
        url.host();
        url.port();
        url.shown();
    }

    private static void plan(FetchSettings settings) {
        FetchPlan.of(FetchCommand.MOD_DOWNLOAD, QUERY, settings).targets();
    }

    private static void goProxies(Map<String, String> variables) {
        ForwardProxies.forGo(name -> Optional.ofNullable(variables.get(name)), Optional.empty())
                .forUrl(URL);
    }

    private static void gitProxies(String text) {
        Map<String, String> variables = Map.of("https_proxy", text, "no_proxy", text);
        ForwardProxies.forGit(name -> Optional.ofNullable(variables.get(name)), url -> Optional.of(text))
                .forUrl(URL);
    }

    private static void simulation(String prefix) {
        FetchScenario scenario = FetchScenario.of(
                FetchCommand.MOD_DOWNLOAD,
                QUERY,
                FetchSettings.of("https://proxy.golang.org,direct", "sum.golang.org"));
        FetchWalk.run(scenario, AnswerTable.of(scenario).with(prefix, 404));
        FetchWalk.run(scenario, AnswerTable.of(scenario).with(prefix, PeerBehaviour.REFUSED));
    }

    // each line as one of go.mod, go.sum, go.work and the module cache
    private static void state(String text) {
        ModuleCache.Builder cache = ModuleCache.builder();
        Map<ModuleAt, Substitute> replaced = new HashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            ModuleAt module = new ModuleAt(line, "v1." + number + ".0");
            replaced.put(module, new Substitute.Module(module));
            cache.put(module, ModulePart.INFO, ModulePart.ZIP).put(module, ModFileSummary.of(line));
            number++;
        }
        KnownSums sums = KnownSums.of(replaced.keySet().stream()
                .map(module -> new KnownSums.Line(module, ModulePart.MOD))
                .toList());
        Overrides overrides = new Overrides(replaced, replaced.keySet());
        Workspace.Member member = new Workspace.Member(".", ModFileSummary.of("main.example"), overrides, sums);
        LocalState state = LocalState.bare()
                .with(cache.build())
                .with(new Workspace("1.26", List.of(member, member), overrides, sums));
        FetchPlan.of(FetchScenario.of(
                        FetchCommand.LIST_ALL, QUERY, FetchSettings.of("https://proxy.golang.org", "sum.golang.org"))
                .in(state));
    }

    private static void settings(String path, String text) {
        settings(MapHost.linux().file(path, FileContent.of(text)));
    }

    private static void settings(MapHost host) {
        GoSettings settings = GoSettings.read(host);
        settings.fetch();
        settings.all();
        settings.git().insteadOf();
        settings.netrc().credentialsFor("h");
        settings.ssh().forHost("h", Optional.empty());
        settings.hosts().entriesFor("localhost");
        settings.forwardProxies().forUrl(URL);
        settings.gitForwardProxies().forUrl(URL);
    }
}
