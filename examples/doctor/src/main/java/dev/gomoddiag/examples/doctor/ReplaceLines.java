package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.plan.ModuleAt;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.Substitute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The replace lines of a go.mod or go.work.
 *
 * @param file with the lines
 * @param seenFrom the directory from which go names others
 */
record ReplaceLines(Path file, Path seenFrom) {

    static ReplaceLines of(Path file) {
        return new ReplaceLines(file, file.toAbsolutePath().resolveSibling(""));
    }

    Map<ModuleAt, Substitute> read(List<Replacement> lines) throws IOException {
        Map<ModuleAt, Substitute> replaced = new HashMap<>();
        for (Replacement line : lines) {
            replaced.put(new ModuleAt(line.path(), line.version()), substitute(line.by()));
        }
        return replaced;
    }

    private Substitute substitute(Replacement.By by) throws IOException {
        if (by instanceof Replacement.By.Module module) {
            return new Substitute.Module(new ModuleAt(module.path(), module.version()));
        }
        String named = ((Replacement.By.Directory) by).path();
        Path directory = file.toAbsolutePath().resolveSibling(named).normalize();
        Path goMod = directory.resolve("go.mod");
        return new Substitute.Directory(
                shown(named, directory),
                Files.exists(goMod)
                        ? Optional.of(new Substitute.Content(
                                PlanOptions.parsed(goMod, GoModFile::parse).summary(), new Payload.None()))
                        : Optional.empty());
    }

    // canonicalizeReplacePath of cmd/go/internal/modload/modfile.go
    private String shown(String named, Path directory) {
        boolean here = seenFrom.equals(file.toAbsolutePath().resolveSibling(""));
        if (here || Path.of(named).isAbsolute()) {
            return named;
        }
        String relative = seenFrom.relativize(directory).toString().replace('\\', '/');
        return relative.startsWith("..") ? relative : "./" + relative;
    }
}
