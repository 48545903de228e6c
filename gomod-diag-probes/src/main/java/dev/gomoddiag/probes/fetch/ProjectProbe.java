package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.fact.LocalReplacement;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probe.ProbeId;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.settings.FilePath;
import dev.gomoddiag.text.Text;
import java.util.Optional;
import java.util.Set;

/** Reads the go.mod of the working directory, by which every go command there starts or stops. */
public final class ProjectProbe implements Probe {
    private static final ProbeId ID = new ProbeId("project");
    private static final Set<Access> CLOSED = Set.of(Access.DENIED, Access.READ_ONLY_FILE_SYSTEM);

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<String> goMod = goMod(context.host());
        if (goMod.isEmpty()) {
            return ProbeResult.skipped(Text.of(ProjectProbe.class, "skipped.no-project"));
        }
        folder(context, goMod.get());
        String text = context.host().read(goMod.get()).text().orElse("");
        GoModSeen seen = GoModFacts.of(goMod.get(), "", "", text);
        context.saw(seen);
        if (seen.problem().isEmpty()) {
            replacements(context, goMod.get(), GoModFile.parse(text));
        }
        return ProbeResult.observed();
    }

    private static void folder(ProbeContext context, String goMod) {
        String path = new FilePath(context.host().os()).join(goMod, "..");
        DirectoryState state = context.host().directory(path);
        if (CLOSED.contains(state.access())) {
            context.saw(new LocalDirectory("go.mod", path, state));
        }
    }

    /** The go.mod of the working directory or of the nearest one above it. */
    static Optional<String> goMod(HostEnvironment host) {
        return new FilePath(host.os()).above(host, "go.mod");
    }

    /** The go.sum beside it, there or not. */
    static Optional<String> goSum(HostEnvironment host) {
        return goMod(host).map(goMod -> goMod.substring(0, goMod.length() - ".mod".length()) + ".sum");
    }

    private static void replacements(ProbeContext context, String goMod, GoModFile file) {
        FilePath paths = new FilePath(context.host().os());
        String base = paths.join(goMod, "..");
        for (Replacement replacement : file.replacements()) {
            if (replacement.by() instanceof Replacement.By.Directory directory) {
                String path =
                        paths.isAbsolute(directory.path()) ? directory.path() : paths.join(base, directory.path());
                if (!(context.host().read(paths.join(path, "go.mod")) instanceof FileContent.Present)) {
                    context.saw(new LocalReplacement(goMod, replacement.line(), replacement.path(), directory.path()));
                }
            }
        }
    }
}
