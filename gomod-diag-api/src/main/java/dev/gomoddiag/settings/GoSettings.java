package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.ForwardProxies;
import dev.gomoddiag.plan.GoProxyList;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.ModuleMode;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.plan.VcsPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every setting of a host that decides what the go command and its git processes do on the network. Immutable. */
public final class GoSettings {
    private static final String SSH_BY_GO = "ssh -o ControlMaster=no -o BatchMode=yes";

    private final Map<String, Setting> variables = new HashMap<>();
    private final List<Setting> all;
    private final List<Shadowed> shadowed;
    private final Optional<GoInstallation> installation;
    private final Optional<Setting> misplacedProxy;
    private final Optional<String> goEnvFile;
    private final Optional<String> gitUserFile;
    private final ForwardProxies forwardProxies;
    private final ForwardProxies gitForwardProxies;
    private final GitSettings git;
    private final HostsFile hosts;
    private final Netrc netrc;
    private final TrustSettings trust;
    private final CurlSettings curl;
    private final JavaSettings java;
    private final SshSettings ssh;
    private final Optional<NameServers> nameServers;
    private final Optional<FetchStep.StopStep> start;
    private final Optional<ModFile> modFile;
    private final Toolchains toolchains;
    private final Optional<String> vendored;

    private GoSettings(HostEnvironment host) {
        GoEnvironment environment = GoEnvironment.read(host);
        GoVariable.ALL.forEach(variable -> variables.put(variable.name(), environment.effective(variable)));
        installation = environment.installation();
        goEnvFile = environment.userFile();
        misplacedProxy = environment
                .inUserFile("HTTPS_PROXY")
                .filter(setting -> !setting.raw().isEmpty());
        gitUserFile = new GitFiles(host).written();
        git = GitConfigReader.read(host, go("GOMODCACHE").raw() + "/cache/vcs/repository");
        hosts = HostsFile.read(host);
        netrc = Netrc.read(host);
        nameServers = host.nameServers();
        GoRootsReader roots = new GoRootsReader(host);
        trust = new TrustSettings(host, roots.read(goVersion()), roots.ofSystem(), git);
        Map<String, String> process = new HashMap<>();
        ProcessVariable.FORWARD_PROXIES.forEach(
                variable -> host.variable(variable.name()).ifPresent(value -> process.put(variable.name(), value)));
        forwardProxies = ForwardProxies.forGo(name -> Optional.ofNullable(process.get(name)), goVersion());
        gitForwardProxies = ForwardProxies.forGit(
                name -> Optional.ofNullable(process.get(name)),
                url -> git.httpFor(url.raw(), "proxy").map(Setting::raw));
        toolchains = new ToolchainFiles(host, name -> go(name).raw()).read();
        start = new StartCheck(host, name -> go(name).raw(), goVersion(), toolchains).refusal();
        modFile = ModFile.of(host, go("GOFLAGS").raw());
        // in a workspace the directory beside go.work counts, if any
        vendored = Set.of("", "off").contains(go("GOWORK").raw())
                ? modFile.flatMap(file -> file.vendoredFor(host))
                : Optional.empty();
        curl = CurlSettings.read(host);
        java = JavaSettings.read(host);
        ssh = SshSettings.read(host);
        SettingsList list = SettingsList.of(host, environment, git, goVersion());
        all = list.all();
        shadowed = list.shadowed();
    }

    /** Reads them all; never runs a program and never fails for a missing or malformed file. */
    public static GoSettings read(HostEnvironment host) {
        return new GoSettings(host);
    }

    /**
     * The effective value of a variable of the go command; "" when nothing sets it and it has no default.
     *
     * @throws IllegalArgumentException when go has no such variable, or one that does not decide about fetching
     */
    public Setting go(String name) {
        return Optional.ofNullable(variables.get(name)).orElseThrow(() -> GoVariable.unknown(name));
    }

    /** Every Go, git, forward-proxy and certificate setting that is set or has a default, in a stable order. */
    public List<Setting> all() {
        return all;
    }

    /** The values that were set and have no effect, in a stable order. */
    public List<Shadowed> shadowed() {
        return shadowed;
    }

    /** The go command of this host; empty when none was found, where the defaults of a stock release count. */
    public Optional<GoInstallation> installation() {
        return installation;
    }

    /** The values a fetch plan needs. */
    public FetchSettings fetch() {
        GlobList noProxy = globs("GONOPROXY");
        return new FetchSettings(
                GoProxyList.parse(go("GOPROXY").raw(), noProxy),
                noProxy,
                globs("GONOSUMDB"),
                globs("GOINSECURE"),
                globs("GOPRIVATE"),
                SumdbSetting.parse(go("GOSUMDB").raw()),
                VcsPolicy.parse(go("GOVCS").raw()),
                git.insteadOf(),
                goVersion(),
                moduleMode(),
                start);
    }

    /** The go.mod of the working directory, or the one that {@code -modfile} puts in its place; empty outside a module. */
    public Optional<ModFile> modFile() {
        return modFile;
    }

    /** What go get, and no other command, stops with because of a flag in GOFLAGS. */
    public Optional<String> refusalOfGet() {
        return GoFlags.refusedByGet(go("GOFLAGS").raw());
    }

    /** What decides which go runs in the working directory. */
    public Toolchains toolchains() {
        return toolchains;
    }

    /** HTTPS_PROXY in the file of {@code go env -w}, where go reads no forward proxies (cmd/go/internal/cfg, KnownEnv). */
    public Optional<Setting> misplacedProxy() {
        return misplacedProxy;
    }

    /** The forward proxies of the go command itself. */
    public ForwardProxies forwardProxies() {
        return forwardProxies;
    }

    /** The forward proxies of the git processes that go starts. */
    public ForwardProxies gitForwardProxies() {
        return gitForwardProxies;
    }

    /** The file that {@code go env -w} writes, there or not; empty with GOENV=off or without a home directory. */
    public Optional<String> goEnvFile() {
        return goEnvFile;
    }

    /** The file that {@code git config --global} writes, there or not; empty without a home directory. */
    public Optional<String> gitUserFile() {
        return gitUserFile;
    }

    /** What git starts in the place of ssh, a command line; empty where it starts ssh as go has it do. */
    public Optional<Setting> sshCommand() {
        return Stream.of("GIT_SSH_COMMAND", "core.sshcommand", "GIT_SSH")
                .flatMap(name -> all.stream().filter(setting -> setting.name().equalsIgnoreCase(name)))
                .findFirst()
                .filter(setting -> setting.source().kind() != SettingSource.Kind.GO_DEFAULT)
                .filter(setting -> !setting.raw().equals(SSH_BY_GO)
                        && !setting.raw().equals("ssh")
                        && !setting.raw().isEmpty());
    }

    /** The program of {@link #sshCommand}, else ssh. */
    public String sshProgram() {
        return sshCommand()
                .map(setting -> setting.raw().strip().split("\\s+", 2)[0])
                .orElse("ssh");
    }

    /** What git is allowed to speak. */
    public GitProtocols gitProtocols() {
        return new GitProtocols(all, git);
    }

    public HostsFile hosts() {
        return hosts;
    }

    public GitSettings git() {
        return git;
    }

    public Netrc netrc() {
        return netrc;
    }

    public TrustSettings trust() {
        return trust;
    }

    public CurlSettings curl() {
        return curl;
    }

    public JavaSettings java() {
        return java;
    }

    /** The configuration of the ssh that git starts. */
    public SshSettings ssh() {
        return ssh;
    }

    /** The configured name servers; empty where the operating system does not tell. */
    public Optional<NameServers> nameServers() {
        return nameServers;
    }

    private GlobList globs(String name) {
        return GlobList.parse(go(name).raw());
    }

    private Optional<GoVersion> goVersion() {
        return installation.flatMap(found -> GoVersion.parse(found.version()));
    }

    private ModuleMode moduleMode() {
        if (go("GO111MODULE").raw().equals("off")) {
            return ModuleMode.OFF;
        }
        return switch (GoFlags.last(go("GOFLAGS").raw(), "mod").orElse("")) {
            case "vendor" -> ModuleMode.VENDOR;
            case "mod" -> ModuleMode.MOD;
            case "" -> vendored.map(ModuleMode.ENABLED::besideVendor).orElse(ModuleMode.ENABLED);
            default -> ModuleMode.ENABLED;
        };
    }
}
