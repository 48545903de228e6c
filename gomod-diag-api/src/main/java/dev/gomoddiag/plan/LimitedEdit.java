package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Limits all versions to those that are selected or brought by what is wanted, and moves what a main module requires below
 * the limits ({@code editRequirements} of cmd/go/internal/modload/edit.go before Go 1.21). Not thread-safe.
 */
final class LimitedEdit implements RequirementsEdit {
    private final ModFileSummary main;
    private final List<ModuleAt> kept;
    private final List<ModuleAt> wanted;
    private final Means means;
    private final Map<String, String> limits = new HashMap<>();

    /** @param before the graph of the main module */
    LimitedEdit(ModFileSummary main, ModuleGraph before, List<ModuleAt> wanted, Means means) {
        this.main = main;
        this.kept = main.prunes() ? before.roots() : before.buildList();
        this.wanted = List.copyOf(wanted);
        this.means = means;
    }

    @Override
    public Outcome roots() {
        kept.forEach(module -> limits.put(module.path(), module.version()));
        return raised().<Outcome>map(Outcome.Failed::new).orElseGet(this::limited);
    }

    // raiseLimitsForUpgrades: what the wanted modules bring with them is allowed
    private Optional<Fault> raised() {
        Set<String> paths = new HashSet<>(limits.keySet());
        wanted.forEach(module -> paths.add(module.path()));
        List<ModuleAt> next = wanted.stream()
                .filter(module -> !module.version().equals(EarlierVersions.NONE))
                .toList();
        while (!next.isEmpty()) {
            ModuleGraph graph = ModuleGraph.of(main.requiring(next), means.reader());
            if (graph.failure().isPresent()) {
                return graph.failure();
            }
            List<ModuleAt> roots = graph.roots();
            graph.buildList().forEach(this::allow);
            List<ModuleAt> more = graph.buildList().stream()
                    .filter(module -> main.prunes() && paths.contains(module.path()) && !roots.contains(module))
                    .toList();
            next = more.isEmpty()
                    ? List.of()
                    : Stream.concat(roots.stream(), more.stream()).toList();
        }
        return Optional.empty();
    }

    private void allow(ModuleAt module) {
        limits.computeIfPresent(
                module.path(),
                (path, limit) -> ModuleVersion.compare(limit, module.version()) < 0 ? module.version() : limit);
    }

    private Outcome limited() {
        for (ModuleAt module : wanted) {
            limits.merge(
                    module.path(),
                    module.version(),
                    (limit, version) -> ModuleVersion.compare(limit, version) > 0 ? version : limit);
        }
        VersionLimiter limiter = new VersionLimiter(main.depth(), limits, means);
        for (ModuleAt module : wanted) {
            Optional<VersionLimiter.Excess> excess = limiter.select(module);
            if (excess.isPresent()) {
                return excess.get()
                        .fault()
                        .<Outcome>map(Outcome.Failed::new)
                        .orElseGet(() -> new Outcome.Conflicting(
                                new Conflict(List.of(module, excess.get().module()), Optional.empty())));
            }
        }
        for (ModuleAt module : kept) {
            Optional<Fault> unlisted = limiter.upgradeToward(module);
            if (unlisted.isPresent()) {
                return new Outcome.Failed(unlisted.get());
            }
        }
        return consistent(limiter.selected());
    }

    private Outcome consistent(Map<String, String> selected) {
        List<ModuleAt> roots = modules(selected);
        ModuleGraph graph = ModuleGraph.once(main.requiring(roots), Set.of(), means.reader());
        selected.replaceAll((path, version) -> graph.selected(path).orElse(EarlierVersions.NONE));
        return graph.failure().<Outcome>map(Outcome.Failed::new).orElseGet(() -> new Outcome.Roots(modules(selected)));
    }

    private static List<ModuleAt> modules(Map<String, String> selected) {
        return selected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(EarlierVersions.NONE))
                .map(entry -> new ModuleAt(entry.getKey(), entry.getValue()))
                .toList();
    }
}
