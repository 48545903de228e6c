package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a go.mod says that decides what is fetched ({@code modFileSummary} of cmd/go/internal/modload/modfile.go).
 *
 * @param module the path of the {@code module} line; "" where there is none
 * @param go the version of the {@code go} line; "" where there is none
 * @param requires in the order of the file
 * @param own what it has of lines that count for a main module alone
 */
public record ModFileSummary(
        String module, String go, List<ModuleAt> requires, List<Retraction> retractions, Set<OwnLine> own) {
    private static final int PRUNING_RELEASE = 17;

    public ModFileSummary {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(go, "go");
        requires = List.copyOf(requires);
        retractions = List.copyOf(retractions);
        own = Set.copyOf(own);
    }

    /** Without lines that count for a main module alone. */
    public ModFileSummary(String module, String go, List<ModuleAt> requires, List<Retraction> retractions) {
        this(module, go, requires, retractions, Set.of());
    }

    /** Lines that count for a main module alone. */
    public enum OwnLine {
        REPLACE,
        EXCLUDE
    }

    /** The versions from {@code low} to {@code high} that the author withdrew, both included. */
    public record Retraction(String low, String high) {
        boolean holds(String version) {
            return ModuleVersion.compare(low, version) <= 0 && ModuleVersion.compare(version, high) <= 0;
        }
    }

    /** A go.mod of a current release that requires and retracts nothing. */
    public static ModFileSummary of(String module) {
        return new ModFileSummary(module, "1." + PRUNING_RELEASE, List.of(), List.of());
    }

    /** What go makes of a text without a module line, such as a web page. */
    public static ModFileSummary nameless() {
        return new ModFileSummary("", "", List.of(), List.of());
    }

    /** Whether the module line is missing. */
    boolean isNameless() {
        return module.isEmpty();
    }

    /** This file without some of its requirements. */
    ModFileSummary without(Predicate<ModuleAt> dropped) {
        return requiring(requires.stream().filter(dropped.negate()).toList());
    }

    /** Why go cannot read it as the go.mod of a dependency, in its words ({@code ParseLax} of golang.org/x/mod/modfile). */
    Optional<String> problem() {
        return requires.stream().flatMap(module -> module.problem().stream()).findFirst();
    }

    /** This file as go reads that of a dependency, where {@code v1.2} stands for {@code v1.2.0}. */
    ModFileSummary canonical() {
        return requiring(requires.stream().map(ModuleAt::canonical).toList());
    }

    /** This file with other requirements. */
    ModFileSummary requiring(List<ModuleAt> others) {
        return new ModFileSummary(module, go, others, retractions, own);
    }

    /** Whether only the requirements in this file count for its packages, not those further down. */
    boolean prunes() {
        return GoVersion.parse(go)
                .map(version -> version.atLeast(PRUNING_RELEASE))
                .orElse(false);
    }

    ModuleGraph.Depth depth() {
        return prunes() ? ModuleGraph.Depth.PRUNED : ModuleGraph.Depth.FULL;
    }

    /** Whether it is no more than go makes up for a version without a go.mod ({@code LegacyGoMod} of modfetch). */
    boolean madeUp() {
        return !isNameless() && go.isEmpty() && requires.isEmpty() && retractions.isEmpty();
    }

    boolean retracts(String version) {
        return retractions.stream().anyMatch(retraction -> retraction.holds(version));
    }
}
