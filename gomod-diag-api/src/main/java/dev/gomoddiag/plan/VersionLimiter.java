package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.ModuleGraph.Depth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Selects versions that lead to none above the limits ({@code versionLimiter} of cmd/go/internal/modload/edit.go before Go
 * 1.21). Not thread-safe.
 */
final class VersionLimiter {
    private final Depth depth;
    private final Map<String, String> limits;
    private final RequirementsEdit.Means means;
    private final Map<String, String> selected = new TreeMap<>();
    private final Map<ModuleAt, Optional<Excess>> known = new HashMap<>();
    private final Map<ModuleAt, List<ModuleAt>> requiring = new HashMap<>();

    /**
     * @param depth how far the requirements of what is selected are followed
     * @param limits by path; what is not among them has none
     */
    VersionLimiter(Depth depth, Map<String, String> limits, RequirementsEdit.Means means) {
        this.depth = depth;
        this.limits = Map.copyOf(limits);
        this.means = means;
    }

    /** Why a module cannot be selected: it leads to another one, or what it requires cannot be read. */
    record Excess(ModuleAt module, Optional<Fault> fault) {}

    /** The versions by path. */
    Map<String, String> selected() {
        return new TreeMap<>(selected);
    }

    /** Selects a module as it is; what keeps it from that otherwise. */
    Optional<Excess> select(ModuleAt module) {
        Optional<Excess> excess = check(module, depth);
        if (excess.isEmpty()) {
            selected.put(module.path(), module.version());
        }
        return excess;
    }

    /** Selects a module or the highest version below it that leads to nothing above the limits. */
    Optional<Fault> upgradeToward(ModuleAt module) {
        String least = selected.getOrDefault(module.path(), EarlierVersions.NONE);
        if (ModuleVersion.compare(least, module.version()) >= 0) {
            return Optional.empty();
        }
        if (check(module, depth).isEmpty()) {
            selected.put(module.path(), module.version());
            return Optional.empty();
        }
        Attempt<List<String>> below = means.earlier().below(module);
        List<String> versions = below instanceof Attempt.Done<List<String>> done ? done.value() : List.of();
        for (int i = versions.size() - 1; i >= 0; i--) {
            ModuleAt lower = new ModuleAt(module.path(), versions.get(i));
            if (ModuleVersion.compare(least, lower.version()) >= 0) {
                break;
            }
            if (check(lower, depth).isEmpty()) {
                selected.put(lower.path(), lower.version());
                break;
            }
        }
        return below.failure();
    }

    private Optional<Excess> check(ModuleAt module, Depth from) {
        Optional<Excess> seen = known.putIfAbsent(module, Optional.empty());
        if (module.version().equals(EarlierVersions.NONE) || seen != null) {
            return seen == null ? Optional.empty() : seen;
        }
        String limit = limits.get(module.path());
        if (limit != null && ModuleVersion.compare(module.version(), limit) > 0) {
            return disqualify(module, new Excess(module, Optional.empty()));
        }
        Attempt<ModFileSummary> attempt = means.reader().read(module);
        if (!(attempt instanceof Attempt.Done<ModFileSummary> done)) {
            return disqualify(module, new Excess(module, attempt.failure()));
        }
        ModFileSummary summary = done.value();
        Depth below = summary.prunes() ? from : Depth.FULL;
        for (ModuleAt required : summary.requires()) {
            // what has no limit does not become a requirement of the main module
            if (below == Depth.PRUNED && !limits.containsKey(required.path())) {
                continue;
            }
            Optional<Excess> excess = check(required, below);
            if (excess.isPresent()) {
                return disqualify(module, excess.get());
            }
            requiring.computeIfAbsent(required, any -> new ArrayList<>()).add(module);
        }
        return Optional.empty();
    }

    private Optional<Excess> disqualify(ModuleAt module, Excess excess) {
        Optional<Excess> earlier = known.getOrDefault(module, Optional.empty());
        if (earlier.isPresent()) {
            return earlier;
        }
        known.put(module, Optional.of(excess));
        List<ModuleAt> dependents = List.copyOf(requiring.getOrDefault(module, List.of()));
        dependents.forEach(dependent -> disqualify(dependent, new Excess(module, Optional.empty())));
        requiring.remove(module);
        return Optional.of(excess);
    }
}
