package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.ModuleGraph.Depth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowers what a main module requires, one version at a time, until nothing leads to more than is wanted
 * ({@code editRequirements} of cmd/go/internal/modload/edit.go since Go 1.21). Not thread-safe.
 */
final class RootsEdit implements RequirementsEdit {
    private final ModFileSummary main;
    private final ModuleGraph before;
    private final Map<String, String> wanted = new TreeMap<>();
    private final Means means;
    private final Map<String, String> selected = new TreeMap<>();
    private final Set<ModuleAt> rejected = new HashSet<>();

    /** @param before the graph of the main module */
    RootsEdit(ModFileSummary main, ModuleGraph before, List<ModuleAt> wanted, Means means) {
        this.main = main;
        this.before = before;
        this.means = means;
        List<ModuleAt> kept = main.prunes() ? before.roots() : before.buildList();
        kept.forEach(module -> selected.put(module.path(), module.version()));
        for (ModuleAt module : wanted) {
            this.wanted.put(module.path(), module.version());
            selected.put(module.path(), module.version());
        }
    }

    /** A graph with the modules that take part in it as roots. */
    private record Extended(ModuleGraph graph, Disqualified disqualified) {}

    private enum Step {
        KEPT,
        LOWERED
    }

    @Override
    public Outcome roots() {
        while (true) {
            List<ModuleAt> roots = current();
            Set<ModuleAt> raised = new HashSet<>();
            ModuleGraph graph = extended(roots, raised);
            Optional<Fault> unusable =
                    graph.failure().filter(fault -> fault.wanted().isPresent());
            if (unusable.isPresent()) {
                return new Outcome.Failed(unusable.get());
            }
            Extended extended = new Extended(graph, judged(graph, roots, raised));
            Optional<Conflict> first = Optional.empty();
            boolean lowered = false;
            for (ModuleAt root : roots) {
                Optional<Conflict> conflict = extended.disqualified().conflict(root);
                if (conflict.isEmpty()) {
                    continue;
                }
                if (isFinal(root, conflict.get())) {
                    first = first.or(() -> conflict);
                    continue;
                }
                Attempt<Step> step = lower(root, extended);
                if (step.failure().isPresent()) {
                    return new Outcome.Failed(step.failure().get());
                }
                lowered |= step instanceof Attempt.Done<Step> done && done.value() == Step.LOWERED;
            }
            if (first.isPresent()) {
                return new Outcome.Conflicting(first.get());
            }
            if (!lowered && !accepted(graph)) {
                return new Outcome.Roots(current());
            }
        }
    }

    private List<ModuleAt> current() {
        return selected.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(EarlierVersions.NONE))
                .map(entry -> new ModuleAt(entry.getKey(), entry.getValue()))
                .toList();
    }

    // extendGraph: what is selected of a root is one itself in the end
    private ModuleGraph extended(List<ModuleAt> roots, Set<ModuleAt> raised) {
        while (true) {
            ModuleGraph graph = ModuleGraph.once(main.requiring(roots), raised, means.reader());
            boolean more = false;
            for (String path : main.prunes() ? selected.keySet() : Set.<String>of()) {
                Optional<ModuleAt> module = graph.selection(path);
                more |= module.filter(any -> !isRead(graph, any) && raised.add(any))
                        .isPresent();
            }
            if (!more) {
                return graph;
            }
        }
    }

    private static boolean isRead(ModuleGraph graph, ModuleAt module) {
        return graph.loaded(module).filter(Attempt.Done.class::isInstance).isPresent();
    }

    private Depth depth(ModuleGraph graph, ModuleAt module) {
        return graph.loaded(module).orElse(new Attempt.Skipped<>()) instanceof Attempt.Done<ModFileSummary> done
                        && main.prunes()
                ? done.value().depth()
                : main.depth();
    }

    private Disqualified judged(ModuleGraph graph, List<ModuleAt> roots, Set<ModuleAt> raised) {
        Map<ModuleAt, Depth> depths = new HashMap<>();
        roots.forEach(module -> depths.put(module, depth(graph, module)));
        raised.forEach(module -> depths.put(module, depth(graph, module)));
        Disqualified disqualified = new Disqualified(depths);
        graph.breadthFirst().forEach(module -> judge(module, graph, disqualified));
        return disqualified;
    }

    private void judge(ModuleAt module, ModuleGraph graph, Disqualified disqualified) {
        if (exceeds(module)) {
            disqualified.add(module, Depth.PRUNED, new Disqualified.Reason.Leads(module));
            return;
        }
        Attempt<ModFileSummary> attempt = graph.loaded(module).orElse(new Attempt.Skipped<>());
        attempt.failure()
                .ifPresent(fault -> disqualified.add(module, Depth.PRUNED, new Disqualified.Reason.Unreadable(fault)));
        if (!(attempt instanceof Attempt.Done<ModFileSummary> done)) {
            return;
        }
        // what it requires itself counts even where its requirements are pruned out
        for (ModuleAt required : done.value().requires()) {
            if (exceeds(required)) {
                disqualified.add(module, Depth.PRUNED, new Disqualified.Reason.Leads(required));
                return;
            }
        }
        for (ModuleAt required : done.value().requires()) {
            if (!disqualified.require(module, required)) {
                return;
            }
        }
    }

    private boolean exceeds(ModuleAt module) {
        return Optional.ofNullable(wanted.get(module.path()))
                .filter(limit -> ModuleVersion.compare(module.version(), limit) > 0)
                .isPresent();
    }

    // what was asked for stays, and so does what was there and cannot be read
    private boolean isFinal(ModuleAt root, Conflict conflict) {
        return root.version().equals(wanted.get(root.path()))
                || conflict.fault().isPresent() && root.version().equals(original(root.path()));
    }

    private String original(String path) {
        return before.selected(path).orElse(EarlierVersions.NONE);
    }

    private Attempt<Step> lower(ModuleAt root, Extended extended) {
        Disqualified disqualified = extended.disqualified();
        ModuleAt actual = extended.graph().select(root);
        Depth depth = depth(extended.graph(), root);
        if (!actual.equals(root) && !disqualified.holds(actual, depth) && !rejected.contains(actual)) {
            return Attempt.done(Step.KEPT);
        }
        rejected.add(root);
        ModuleAt lower = root;
        do {
            Attempt<String> version = lowered(root, lower);
            if (!(version instanceof Attempt.Done<String> done)) {
                return version.then(any -> Attempt.done(Step.KEPT));
            }
            lower = new ModuleAt(root.path(), done.value());
            if (disqualified.holds(lower, depth)) {
                rejected.add(lower);
            }
        } while (rejected.contains(lower));
        selected.put(root.path(), lower.version());
        return Attempt.done(Step.LOWERED);
    }

    // the version that was there counts even where no list has it, once: go would come back to it for ever
    private Attempt<String> lowered(ModuleAt root, ModuleAt from) {
        String original = original(root.path());
        Attempt<String> previous = means.earlier().previous(from);
        boolean passed = ModuleVersion.compare(from.version(), original) > 0
                && (!(previous instanceof Attempt.Done<String> done)
                        || ModuleVersion.compare(done.value(), original) < 0);
        return passed ? Attempt.done(original) : previous;
    }

    private boolean accepted(ModuleGraph graph) {
        boolean changed = false;
        for (Map.Entry<String, String> root : selected.entrySet()) {
            String actual = graph.selected(root.getKey()).orElse(EarlierVersions.NONE);
            if (!wanted.containsKey(root.getKey()) && !actual.equals(root.getValue())) {
                root.setValue(actual);
                changed = true;
            }
        }
        return changed;
    }
}
