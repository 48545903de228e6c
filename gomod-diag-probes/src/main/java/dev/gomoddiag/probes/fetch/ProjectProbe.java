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
import dev.gomoddiag.settings.ModFile;
import dev.gomoddiag.text.Text;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the go.mod and go.sum of the working directory, by which every go command there starts or stops. */
public final class ProjectProbe implements Probe {
    private static final ProbeId ID = new ProbeId("project");
    private static final String SETTING = "go.mod";
    private static final Set<Access> CLOSED = Set.of(Access.DENIED, Access.READ_ONLY_FILE_SYSTEM);

    @Override
    public ProbeId id() {
        return ID;
    }

    @Override
    public ProbeResult run(ProbeContext context) {
        Optional<ModFile> goMod = context.settings().modFile();
        if (goMod.isEmpty()) {
            return ProbeResult.skipped(Text.of(ProjectProbe.class, "skipped.no-project"));
        }
        closed(context.host(), goMod.get()).ifPresent(context::saw);
        StraySums.of(goMod.get().sums(), context.host().read(goMod.get().sums()))
                .ifPresent(context::saw);
        String text = context.host().read(goMod.get().path()).text().orElse("");
        GoModSeen seen = GoModFacts.of(goMod.get().path(), "", "", text);
        context.saw(seen);
        if (seen.problem().isEmpty()) {
            replacements(context, goMod.get(), GoModFile.parse(text));
        }
        return ProbeResult.observed();
    }

    // go get writes both files in place: their folder matters only for one that is still to be made
    private static Optional<LocalDirectory> closed(HostEnvironment host, ModFile goMod) {
        String folder = new FilePath(host.os()).join(goMod.path(), "..");
        Optional<LocalDirectory> unwritten = host.read(goMod.sums()) instanceof FileContent.Missing
                ? Optional.of(new LocalDirectory(SETTING, folder, host.directory(folder)))
                : Optional.empty();
        return Stream.concat(
                        Stream.of(goMod.path(), goMod.sums())
                                .map(file -> new LocalDirectory(
                                        SETTING,
                                        file,
                                        new DirectoryState(file, host.access(file), OptionalLong.empty()))),
                        unwritten.stream())
                .filter(place -> CLOSED.contains(place.state().access()))
                .findFirst();
    }

    private static void replacements(ProbeContext context, ModFile goMod, GoModFile file) {
        FilePath paths = new FilePath(context.host().os());
        for (Replacement replacement : file.replacements()) {
            if (replacement.by() instanceof Replacement.By.Directory directory) {
                String path = paths.isAbsolute(directory.path())
                        ? directory.path()
                        : paths.join(goMod.root(), directory.path());
                if (!(context.host().read(paths.join(path, "go.mod")) instanceof FileContent.Present)) {
                    context.saw(new LocalReplacement(
                            goMod.path(), replacement.line(), replacement.path(), directory.path()));
                }
            }
        }
    }
}
