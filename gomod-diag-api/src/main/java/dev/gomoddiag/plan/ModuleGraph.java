package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.toolchain.GoRelease;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The requirements of a main module and of what it requires ({@code readModGraph} of
 * cmd/go/internal/modload/buildlist.go), by minimal version selection. Not thread-safe.
 */
final class ModuleGraph {
    private final Map<ModuleAt, Attempt<ModFileSummary>> loaded = new LinkedHashMap<>();
    private final Map<String, String> selected = new HashMap<>();
    private final Set<Demand> demanded = new HashSet<>();
    private final Set<String> mains;
    private List<ModuleAt> roots = List.of();

    private ModuleGraph(Set<String> mains) {
        this.mains = Set.copyOf(mains);
    }

    /** How far the requirements of a requirement are followed. */
    enum Depth {
        /** Not at all, where its go.mod names all that its packages need. */
        PRUNED,
        /** As far as its own go.mod says, as those of a member of a workspace. */
        OWN,
        FULL
    }

    private record Demand(ModuleAt module, Depth depth) {}

    /** What reads go.mod files. */
    interface Reader {
        /** Told which files are wanted at the same time. */
        void ahead(List<ModuleAt> modules);

        Attempt<ModFileSummary> read(ModuleAt module);
    }

    /** Reads the requirements of a main module, and again while they are not the versions selected in the end. */
    static ModuleGraph of(ModFileSummary main, Reader reader) {
        ModuleGraph graph = new ModuleGraph(Set.of(main.module()));
        // newRequirements: by path, which is also the order of their failures
        List<ModuleAt> roots = sorted(main.requires());
        for (List<ModuleAt> before = List.of(); !roots.equals(before); ) {
            before = roots;
            graph.load(roots, main.depth(), Set.of(), reader);
            roots = graph.failure().isPresent() ? roots : graph.select(roots);
        }
        return graph;
    }

    /**
     * Reads the requirements of a main module once.
     *
     * @param followed what is followed although it is required where that is pruned
     */
    static ModuleGraph once(ModFileSummary main, Set<ModuleAt> followed, Reader reader) {
        ModuleGraph graph = new ModuleGraph(Set.of(main.module()));
        graph.load(sorted(main.requires()), main.depth(), followed, reader);
        return graph;
    }

    private static List<ModuleAt> sorted(List<ModuleAt> modules) {
        return modules.stream()
                .sorted(Comparator.comparing(ModuleAt::path).thenComparing(ModuleAt::version, ModuleVersion.ORDER))
                .toList();
    }

    /** What the main module requires, in the versions that count unless something failed. */
    List<ModuleAt> roots() {
        return roots;
    }

    /** The go.mod of a module; empty where it was not read. */
    Optional<Attempt<ModFileSummary>> loaded(ModuleAt module) {
        return Optional.ofNullable(loaded.get(module));
    }

    /** All modules that something requires, breadth first, in any version ({@code WalkBreadthFirst} of mvs). */
    List<ModuleAt> breadthFirst() {
        Set<ModuleAt> seen = new LinkedHashSet<>(roots);
        Deque<ModuleAt> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            required(open.removeFirst()).filter(seen::add).forEach(open::addLast);
        }
        return List.copyOf(seen);
    }

    /** Reads the requirements of the members of a workspace, and those of what is selected in the place of one. */
    static ModuleGraph of(List<ModFileSummary> members, Reader reader) {
        ModuleGraph graph =
                new ModuleGraph(members.stream().map(ModFileSummary::module).collect(Collectors.toSet()));
        List<ModFileSummary> sorted = members.stream()
                .sorted(Comparator.comparing(ModFileSummary::module))
                .toList();
        sorted.forEach(member -> member.requires().forEach(graph::require));
        graph.read(
                sorted.stream()
                        .flatMap(member -> graph.fresh(member.requires(), member.depth()).stream())
                        .toList(),
                Set.of(),
                reader);
        List<ModuleAt> own =
                sorted.stream().flatMap(member -> member.requires().stream()).toList();
        Set<ModuleAt> seen = new HashSet<>();
        Set<String> reread = new HashSet<>();
        for (List<ModuleAt> next = graph.outdone(own, reread, seen);
                !next.isEmpty();
                next = graph.outdone(own, reread, seen)) {
            seen.addAll(next);
            next.forEach(module -> reread.add(module.path()));
            graph.read(graph.fresh(next, Depth.OWN), Set.of(), reader);
        }
        return graph;
    }

    // what is selected for a requirement of a member, or of what was read for that reason
    private List<ModuleAt> outdone(List<ModuleAt> own, Set<String> reread, Set<ModuleAt> seen) {
        List<ModuleAt> selections =
                reread.stream().map(path -> select(new ModuleAt(path, ""))).toList();
        Stream<ModuleAt> others = Stream.concat(
                        own.stream(), selections.stream().flatMap(this::required))
                .filter(module ->
                        !mains.contains(module.path()) && !select(module).equals(module))
                .map(this::select);
        return Stream.concat(selections.stream(), others)
                .filter(module -> !seen.contains(module))
                .distinct()
                .toList();
    }

    private Stream<ModuleAt> required(ModuleAt module) {
        return loaded.get(module) instanceof Attempt.Done<ModFileSummary> done
                ? done.value().requires().stream()
                : Stream.empty();
    }

    /** The first failure on the way from the main module. */
    Optional<Fault> failure() {
        return loaded.values().stream()
                .flatMap(attempt -> attempt.failure().stream())
                .findFirst();
    }

    /** The newest go line of a go.mod that was read. */
    Optional<GoRelease> newestGo() {
        return loaded.values().stream()
                .flatMap(attempt -> attempt instanceof Attempt.Done<ModFileSummary> done
                        ? GoRelease.parse(done.value().go()).stream()
                        : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    /** The version of a module that counts; empty where nothing requires it. */
    Optional<String> selected(String path) {
        return Optional.ofNullable(selected.get(path));
    }

    /** A module in the version that counts; empty where nothing requires it. */
    Optional<ModuleAt> selection(String path) {
        return selected(path).map(version -> new ModuleAt(path, version));
    }

    /** The version of a module that counts. */
    ModuleAt select(ModuleAt module) {
        return new ModuleAt(module.path(), selected.getOrDefault(module.path(), module.version()));
    }

    List<ModuleAt> select(List<ModuleAt> modules) {
        return modules.stream().map(this::select).toList();
    }

    /** All modules in the versions that count, by path. */
    List<ModuleAt> buildList() {
        return new TreeMap<>(selected)
                .entrySet().stream()
                        .map(entry -> new ModuleAt(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private void load(List<ModuleAt> required, Depth depth, Set<ModuleAt> followed, Reader reader) {
        roots = required;
        roots.forEach(this::require);
        read(fresh(roots, depth), followed, reader);
    }

    private void read(List<Demand> first, Set<ModuleAt> followed, Reader reader) {
        List<Demand> wave = first;
        while (!wave.isEmpty()) {
            reader.ahead(wave.stream()
                    .map(Demand::module)
                    .filter(module -> !loaded.containsKey(module))
                    .distinct()
                    .toList());
            List<Demand> next = new ArrayList<>();
            for (Demand demand : wave) {
                next.addAll(follow(demand, followed, reader));
            }
            wave = next;
        }
    }

    private List<Demand> follow(Demand demand, Set<ModuleAt> followed, Reader reader) {
        Attempt<ModFileSummary> attempt = read(demand.module(), reader::read);
        if (!(attempt instanceof Attempt.Done<ModFileSummary> done)) {
            return List.of();
        }
        ModFileSummary summary = done.value();
        summary.requires().forEach(this::require);
        if (demand.depth() == Depth.PRUNED && summary.prunes()) {
            return fresh(summary.requires().stream().filter(followed::contains).toList(), Depth.PRUNED);
        }
        return fresh(summary.requires(), demand.depth() == Depth.OWN ? summary.depth() : Depth.FULL);
    }

    private Attempt<ModFileSummary> read(ModuleAt module, Function<ModuleAt, Attempt<ModFileSummary>> reader) {
        if (!loaded.containsKey(module)) {
            loaded.put(module, reader.apply(module));
        }
        return loaded.getOrDefault(module, new Attempt.Skipped<>());
    }

    private List<Demand> fresh(List<ModuleAt> modules, Depth depth) {
        return modules.stream()
                .map(module -> new Demand(module, depth))
                .filter(demanded::add)
                .toList();
    }

    // of the main module only what is at hand counts, though go reads what is required of it
    private void require(ModuleAt module) {
        if (mains.contains(module.path())) {
            return;
        }
        selected.merge(
                module.path(),
                module.version(),
                (left, right) -> ModuleVersion.compare(left, right) >= 0 ? left : right);
    }
}
