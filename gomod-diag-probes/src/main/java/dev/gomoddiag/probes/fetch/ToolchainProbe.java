package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.plan.When;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.settings.GoInstallation;
import dev.gomoddiag.text.Text;
import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.ToolchainChoice;
import dev.gomoddiag.toolchain.ToolchainSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a go.mod wants a newer go than the one installed, and go may fetch it: asks the module proxies for the beginning of
 * that toolchain (cmd/go/internal/toolchain/select.go).
 */
public final class ToolchainProbe implements Probe {
    private static final ProbeId ID = new ProbeId("toolchain");
    private static final ProbeId PROJECT = new ProbeId("project");
    private static final String MODULE = "golang.org/toolchain";
    private static final int TOOLCHAINS_SINCE = 21;
    private static final Map<OperatingSystem, String> SYSTEMS = Map.of(
            OperatingSystem.LINUX, "linux",
            OperatingSystem.MACOS, "darwin",
            OperatingSystem.WINDOWS, "windows");

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public Set<ProbeId> after() {
        return Set.of(FetchProbe.ID, PROJECT);
    }

    @Override
    public ProbeResult run(ProbeContext context) throws InterruptedException {
        Optional<String> wanted = wanted(context);
        if (wanted.isPresent() && fromPathAlone(context)) {
            return ProbeResult.observed(new LocalTool(wanted.get(), Optional.empty()));
        }
        if (wanted.isEmpty()) {
            return ProbeResult.skipped(Text.of(ToolchainProbe.class, "skipped.go-is-new-enough"));
        }
        new Questions(context).ask(steps(context, wanted.get()));
        return ProbeResult.observed();
    }

    /** The name of the toolchain that go would fetch. */
    private static Optional<String> wanted(ProbeContext context) {
        Optional<String> here = context.settings()
                .installation()
                .filter(go -> GoVersion.parse(go.version())
                        .filter(version -> version.atLeast(TOOLCHAINS_SINCE))
                        .isPresent())
                .map(GoInstallation::version);
        return here.flatMap(version -> chosenAtStart(context, version).or(() -> wantedByModule(context, version)));
    }

    /** By GOTOOLCHAIN and the files of the working directory. */
    private static Optional<String> chosenAtStart(ProbeContext context, String here) {
        Toolchains toolchains = context.settings().toolchains();
        return GoRelease.parse(here)
                .map(local -> ToolchainChoice.of(toolchains.setting(), toolchains.lines(), local))
                .filter(choice -> choice.problem().isEmpty())
                .map(ToolchainChoice::name)
                .filter(name ->
                        !name.equals("go" + here) && !toolchains.installed().contains(name));
    }

    private static Optional<String> wantedByModule(ProbeContext context, String here) {
        if (!context.settings().toolchains().setting().switches()) {
            return Optional.empty();
        }
        return context.facts()
                .of(GoModSeen.class)
                .map(GoModSeen::wanted)
                .filter(go -> GoVersion.parse(go)
                        .filter(version ->
                                version.compareTo(GoVersion.parse(here).orElseThrow()) > 0)
                        .isPresent())
                .map(go -> go.matches("[0-9]+\\.[0-9]+") ? "go" + go + ".0" : "go" + go)
                .filter(name -> context.host().findProgram(name).isEmpty())
                .findFirst();
    }

    // GOTOOLCHAIN=path, or NAME+path: what is not installed is not fetched
    private static boolean fromPathAlone(ProbeContext context) {
        return context.settings().toolchains().setting().search() == ToolchainSetting.Search.PATH;
    }

    private static List<HttpStep> steps(ProbeContext context, String name) {
        String arch = System.getProperty("os.arch", "amd64").equals("aarch64") ? "arm64" : "amd64";
        String version =
                "v0.0.1-" + name + "." + SYSTEMS.getOrDefault(context.host().os(), "linux") + "-" + arch;
        List<HttpStep> steps = new ArrayList<>();
        List<ProxyEntry> entries = context.settings().fetch().proxies().entries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof ProxyEntry.Url url) {
                RequestUrl zip = RequestUrl.of(
                        url.base().raw().replaceFirst("/+$", "") + "/" + MODULE + "/@v/" + version + ".zip");
                steps.add(new HttpStep(Operation.ZIP, MODULE, version, zip, i, When.ALWAYS));
            }
        }
        return steps;
    }
}
