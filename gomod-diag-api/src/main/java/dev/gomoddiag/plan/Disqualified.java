package dev.gomoddiag.plan;

import dev.gomoddiag.plan.ModuleGraph.Depth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules of a graph that cannot stay in it, by how far the requirements of a module are followed where it is reached
 * ({@code dqTracker} of cmd/go/internal/modload/edit.go). Not thread-safe.
 */
final class Disqualified {
    private final Map<ModuleAt, Depth> roots;
    private final Map<Depth, Map<ModuleAt, Reason>> reasons = new EnumMap<>(Depth.class);
    private final Map<ModuleAt, List<ModuleAt>> requiring = new HashMap<>();

    /** @param roots how far their own go.mod files let them be followed */
    Disqualified(Map<ModuleAt, Depth> roots) {
        this.roots = Map.copyOf(roots);
        for (Depth depth : Depth.values()) {
            reasons.put(depth, new HashMap<>());
        }
    }

    /** Why a module is disqualified. */
    sealed interface Reason {
        /** Its go.mod could not be read. */
        record Unreadable(Fault fault) implements Reason {}

        /** It is or requires a module that is. */
        record Leads(ModuleAt to) implements Reason {}
    }

    boolean holds(ModuleAt module, Depth depth) {
        return reasons(depth).containsKey(module);
    }

    /** Notes that a module requires another one; false where the rest of what it requires no longer matters. */
    boolean require(ModuleAt module, ModuleAt required) {
        Optional<Depth> root = Optional.ofNullable(roots.get(required));
        if (root.filter(depth -> holds(required, depth)).isPresent()) {
            add(module, Depth.PRUNED, new Reason.Leads(required));
            return false;
        }
        if (holds(required, Depth.FULL)) {
            add(module, Depth.FULL, new Reason.Leads(required));
            if (!roots.containsKey(module)) {
                return false;
            }
        }
        requiring.computeIfAbsent(required, any -> new ArrayList<>()).add(module);
        return true;
    }

    /** What disqualifies a module does so with all that is known to require it. */
    void add(ModuleAt module, Depth depth, Reason reason) {
        if (holds(module, depth)) {
            return;
        }
        boolean unpruned = roots.get(module) == Depth.FULL;
        reasons(depth).put(module, reason);
        // the pruned graph is a part of the other; a root that is not pruned brings all that it leads to
        if (depth == Depth.PRUNED) {
            reasons(Depth.FULL).putIfAbsent(module, reason);
        } else if (unpruned) {
            reasons(Depth.PRUNED).put(module, reason);
        }
        boolean root = roots.containsKey(module);
        boolean everywhere = root && (depth == Depth.PRUNED || unpruned);
        for (ModuleAt dependent : List.copyOf(requiring.getOrDefault(module, List.of()))) {
            add(dependent, everywhere ? Depth.PRUNED : Depth.FULL, new Reason.Leads(module));
        }
        if (everywhere || !root) {
            requiring.remove(module);
        }
    }

    /** The way from a root to what disqualifies it; empty where nothing does. */
    Optional<Conflict> conflict(ModuleAt root) {
        List<ModuleAt> path = new ArrayList<>();
        Depth depth = roots.getOrDefault(root, Depth.PRUNED);
        ModuleAt at = root;
        while (true) {
            depth = roots.get(at) == Depth.FULL ? Depth.FULL : depth;
            Reason reason = reasons(depth).get(at);
            if (reason == null) {
                return Optional.of(path).filter(any -> !any.isEmpty()).map(way -> new Conflict(way, Optional.empty()));
            }
            path.add(at);
            if (reason instanceof Reason.Unreadable unreadable) {
                return Optional.of(new Conflict(path, Optional.of(unreadable.fault())));
            }
            ModuleAt next = ((Reason.Leads) reason).to();
            if (next.equals(at)) {
                return Optional.of(new Conflict(path, Optional.empty()));
            }
            at = next;
        }
    }

    private Map<ModuleAt, Reason> reasons(Depth depth) {
        return reasons.getOrDefault(depth, Map.of());
    }
}
