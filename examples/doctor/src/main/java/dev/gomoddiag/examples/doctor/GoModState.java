package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.plan.FetchSettings;
import dev.gomoddiag.plan.LocalState;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.Overrides;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The go.mod that a command is planned under, with the directories that it names. */
final class GoModState {
    private final Path file;
    private final GoModFile read;

    GoModState(Path file) throws IOException {
        this.file = file;
        this.read = PlanOptions.parsed(file, GoModFile::parse);
    }

    /** The settings under it, where it may keep go from beginning. */
    FetchSettings under(FetchSettings settings) {
        Optional<String> foreign = File.separatorChar == '/' ? read.windowsPath() : Optional.empty();
        return foreign.or(read::conflict)
                .map(why -> settings.stopping(StopReason.MALFORMED_GO_MOD, why))
                .orElse(settings);
    }

    /** @param asked the package or module that go is asked for */
    LocalState addTo(LocalState state, String asked) throws IOException {
        Optional<String> below = below(asked);
        boolean own = below.isPresent() && holdsPackage(below.get());
        String path = below.filter(directory -> !directory.isEmpty())
                .map(directory -> read.module() + "/" + directory)
                .orElse(read.module());
        return state.with(read.summary()).with(overrides(ReplaceLines.of(file))).holding(own ? Set.of(path) : Set.of());
    }

    // go is taken to run in the directory of the go.mod
    private Optional<String> below(String asked) {
        if (asked.equals(".") || asked.startsWith("./")) {
            return Optional.of(Path.of(asked).normalize().toString().replace('\\', '/'));
        }
        return asked.equals(read.module())
                ? Optional.of("")
                : Optional.of(asked)
                        .filter(path -> path.startsWith(read.module() + "/"))
                        .map(path -> path.substring(read.module().length() + 1));
    }

    private boolean holdsPackage(String below) throws IOException {
        Path directory = file.toAbsolutePath().resolveSibling(below);
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(name -> name.toString().endsWith(".go"));
        }
    }

    /**
     * This as a member of a workspace.
     *
     * @param work the directory of the go.work
     * @param here where go runs
     */
    Workspace.Member member(Path work, Path here) throws IOException {
        Path directory = file.toAbsolutePath().normalize().resolveSibling("");
        String shown = here.relativize(directory).toString().replace('\\', '/');
        return new Workspace.Member(
                shown.isEmpty() ? "." : shown,
                read.summary(),
                overrides(new ReplaceLines(file, work)),
                PlanOptions.sumsIfAny(file.resolveSibling("go.sum")));
    }

    private Overrides overrides(ReplaceLines lines) throws IOException {
        return new Overrides(
                lines.read(read.replacements()),
                read.exclusions().stream()
                        .map(line -> new ModuleAt(line.path(), line.version()))
                        .collect(Collectors.toSet()));
    }
}
