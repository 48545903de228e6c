package dev.gomoddiag.internal;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.GoWorkFile;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.settings.FilePath;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules of a go.work as one ({@code loadModFile} of cmd/go/internal/modload/init.go). */
final class Workspace {
    private final GoWorkFile work;
    private final List<GoModFile> modules;

    private Workspace(GoWorkFile work, List<GoModFile> modules) {
        this.work = work;
        this.modules = List.copyOf(modules);
    }

    /**
     * That of the go.work which counts for a directory: the one GOWORK names, else the nearest one above.
     *
     * @throws IllegalArgumentException when a file of it is not there or malformed
     */
    static Optional<ProjectFile> above(HostEnvironment host, String directory) {
        Setting set = GoSettings.read(host).go("GOWORK");
        boolean named = !set.raw().isEmpty() && set.source().kind() != SettingSource.Kind.DERIVED;
        if (named) {
            return Optional.of(set.raw()).filter(file -> !file.equals("off")).map(file -> read(host, file));
        }
        for (String at = directory; ; at = ProjectFile.parent(at)) {
            String file = new FilePath(host.os()).join(at, "go.work");
            if (host.read(file).text().isPresent()) {
                return Optional.of(read(host, file));
            }
            if (ProjectFile.parent(at).equals(at)) {
                return Optional.empty();
            }
        }
    }

    private static ProjectFile read(HostEnvironment host, String file) {
        FilePath paths = new FilePath(host.os());
        GoWorkFile work = GoWorkFile.parse(host.read(file)
                .text()
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + file + "\" cannot be read: name a go.work by GOWORK, or set GOWORK=off")));
        List<GoModFile> modules = new ArrayList<>();
        for (String use : work.uses()) {
            String place = paths.isAbsolute(use) ? use : paths.join(ProjectFile.parent(file), use);
            String goMod = paths.join(place, "go.mod");
            modules.add(ProjectFile.parsed(goMod, host.read(goMod)).content());
        }
        return new ProjectFile(file, new Workspace(work, modules).merged());
    }

    // a module of the workspace is not fetched, and of several versions of another the highest counts
    private GoModFile merged() {
        Set<String> own = modules.stream().map(GoModFile::module).collect(Collectors.toSet());
        Map<String, Requirement> requirements = new LinkedHashMap<>();
        modules.stream()
                .flatMap(module -> module.requirements().stream())
                .filter(requirement -> !own.contains(requirement.path()))
                .forEach(requirement -> requirements.merge(requirement.path(), requirement, Workspace::higher));
        return new GoModFile(
                "",
                "",
                work.goVersion(),
                work.toolchain(),
                List.copyOf(requirements.values()),
                modules.stream().flatMap(module -> module.exclusions().stream()).toList(),
                replacements(),
                List.of(),
                List.of(),
                List.of(),
                work.godebug());
    }

    // the last of several counts, and the lines of go.work before all others
    private List<Replacement> replacements() {
        List<Replacement> ofModules = modules.stream()
                .flatMap(module -> module.replacements().stream())
                .filter(line -> work.replacements().stream()
                        .noneMatch(other -> other.path().equals(line.path())
                                && (other.version().isEmpty() || other.version().equals(line.version()))))
                .toList();
        return Stream.concat(ofModules.stream(), work.replacements().stream()).toList();
    }

    private static Requirement higher(Requirement left, Requirement right) {
        return ModuleVersion.compare(left.version(), right.version()) >= 0 ? left : right;
    }
}
