package dev.gomoddiag.modfile;

import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.ModuleAt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a go.mod file says, in the order of its lines ({@code modfile.Parse} of golang.org/x/mod, strict).
 *
 * @param module the module's own path; "" without a module line
 * @param deprecated the message of a {@code // Deprecated:} comment on the module line; "" without one
 * @param goVersion for example {@code 1.24.0}; "" without a go line
 * @param toolchain for example {@code go1.24.3}; "" without a toolchain line
 * @param tools paths of packages
 * @param ignored directories that package patterns leave out
 */
public record GoModFile(
        String module,
        String deprecated,
        String goVersion,
        String toolchain,
        List<Requirement> requirements,
        List<Exclusion> exclusions,
        List<Replacement> replacements,
        List<Retraction> retractions,
        List<String> tools,
        List<String> ignored,
        List<GoDebug> godebug) {
    private static final String NAME = "go.mod";

    public GoModFile {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(deprecated, "deprecated");
        Objects.requireNonNull(goVersion, "goVersion");
        Objects.requireNonNull(toolchain, "toolchain");
        requirements = List.copyOf(requirements);
        exclusions = List.copyOf(exclusions);
        replacements = List.copyOf(replacements);
        retractions = List.copyOf(retractions);
        tools = List.copyOf(tools);
        ignored = List.copyOf(ignored);
        godebug = List.copyOf(godebug);
    }

    /** What of it decides what is fetched. */
    public ModFileSummary summary() {
        return new ModFileSummary(
                module,
                goVersion,
                requirements.stream()
                        .map(requirement -> new ModuleAt(requirement.path(), requirement.version()))
                        .toList(),
                retractions.stream()
                        .map(retraction -> new ModFileSummary.Retraction(retraction.low(), retraction.high()))
                        .toList(),
                ownLines());
    }

    private Set<ModFileSummary.OwnLine> ownLines() {
        Set<ModFileSummary.OwnLine> lines = EnumSet.noneOf(ModFileSummary.OwnLine.class);
        if (!replacements.isEmpty()) {
            lines.add(ModFileSummary.OwnLine.REPLACE);
        }
        if (!exclusions.isEmpty()) {
            lines.add(ModFileSummary.OwnLine.EXCLUDE);
        }
        return lines;
    }

    /**
     * Reads a go.mod file; takes time in proportion to its length.
     *
     * <p>As for the main module a version may be a query, such as a branch; it is kept as written.
     *
     * @throws MalformedFileException when go would refuse the file, with every line that it would name
     */
    public static GoModFile parse(String text) {
        List<Problem> problems = new ArrayList<>();
        GoModFile file = Directives.read(ModSyntax.parse(NAME, text), problems);
        if (!problems.isEmpty()) {
            throw new MalformedFileException(NAME, problems);
        }
        return file;
    }

    /** What stands in for a module at a version: the replacement of that version, else that of all versions. */
    public Optional<Replacement> replacementOf(String path, String version) {
        Optional<Replacement> exact = replacement(path, version);
        return exact.isPresent() ? exact : replacement(path, "");
    }

    public boolean excludes(String path, String version) {
        return exclusions.stream()
                .anyMatch(exclusion ->
                        exclusion.path().equals(path) && exclusion.version().equals(version));
    }

    /** Why go refuses the replace lines of a main module, in its words ({@code indexModFile} of cmd/go/internal/modload). */
    public Optional<String> conflict() {
        Map<String, Replacement> first = new HashMap<>();
        for (Replacement line : replacements) {
            Replacement earlier = first.putIfAbsent(line.subject(), line);
            if (earlier != null && !earlier.by().equals(line.by())) {
                return Optional.of(
                        "conflicting replacements for " + line.subject() + ":\n\t" + earlier.by() + "\n\t" + line.by());
            }
        }
        return Optional.empty();
    }

    /**
     * Why go refuses a replace line by a path of Windows where it runs on another system, in its words ({@code parseReplace}
     * of {@code modfile/rule.go}); go.mod files travel, so that reading one does not.
     */
    public Optional<String> windowsPath() {
        return replacements.stream()
                .filter(line -> line.by() instanceof Replacement.By.Directory directory
                        && directory.path().contains("\\"))
                .findFirst()
                .map(line -> "errors parsing " + NAME + ":\n" + NAME + ":" + line.line()
                        + ": replacement directory appears to be Windows path (on a non-windows system)");
    }

    // go takes the last of several lines for the same module and version
    private Optional<Replacement> replacement(String path, String version) {
        return replacements.stream()
                .filter(replacement ->
                        replacement.path().equals(path) && replacement.version().equals(version))
                .reduce((first, second) -> second);
    }
}
