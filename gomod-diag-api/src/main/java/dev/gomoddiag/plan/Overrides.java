package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The replace and exclude lines of the main module ({@code modFileIndex} of
 * cmd/go/internal/modload/modfile.go).
 *
 * @param replaced by module, whose version is "" where the line is for all versions
 */
public record Overrides(Map<ModuleAt, Substitute> replaced, Set<ModuleAt> excluded) {
    public Overrides {
        replaced = Map.copyOf(replaced);
        excluded = Set.copyOf(excluded);
    }

    public static Overrides none() {
        return new Overrides(Map.of(), Set.of());
    }

    /** What takes the place of a module: by the line for its version, else by that for all of them. */
    Optional<Substitute> of(ModuleAt module) {
        return Optional.ofNullable(replaced.get(module))
                .or(() -> Optional.ofNullable(replaced.get(new ModuleAt(module.path(), ""))));
    }

    boolean replacesAll(String path) {
        return replaced.containsKey(new ModuleAt(path, ""));
    }

    boolean excludes(ModuleAt module) {
        return excluded.contains(module);
    }

    /** The highest version that is replaced, "" where all are; empty where no line is for the module. */
    Optional<String> highest(String path) {
        return versions(path)
                .max(Comparator.comparing((String version) -> !version.isEmpty())
                        .thenComparing(ModuleVersion.ORDER));
    }

    /** The released versions that are replaced, which exist for go even where nobody serves them. */
    List<String> released(String path, String prefix) {
        return versions(path)
                .filter(version -> !version.isEmpty() && version.startsWith(prefix) && !ModuleVersion.isPseudo(version))
                .toList();
    }

    private Stream<String> versions(String path) {
        return replaced.keySet().stream()
                .filter(module -> module.path().equals(path))
                .map(ModuleAt::version);
    }
}
