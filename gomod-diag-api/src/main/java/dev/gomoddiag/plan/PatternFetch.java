package dev.gomoddiag.plan;

import dev.gomoddiag.module.GoQuote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code go get} of a pattern: every module that is selected and may hold what matches is moved to the version asked for,
 * and where none of them holds a package that does one is looked for ({@code queryWildcard} and
 * {@code findMissingWildcards} of cmd/go/internal/modget/get.go). Not thread-safe.
 */
final class PatternFetch {
    private final FetchScenario scenario;
    private final PackageFetch lookup;
    private final VisitLog log;
    private final MainModule main;
    private final PackagePattern pattern;
    private final Map<String, ModuleAt> resolved = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Fault> late = new LinkedHashMap<>();
    private Optional<Fault> first = Optional.empty();
    private boolean holds;
    private boolean ownPath;

    /** @param lookup by the versions that were selected at the beginning */
    PatternFetch(FetchScenario scenario, PackageFetch lookup, VisitLog log, MainModule main) {
        this.scenario = scenario;
        this.lookup = lookup;
        this.log = log;
        this.main = main;
        this.pattern = new PackagePattern(scenario.query().path());
    }

    /** The versions to move to. */
    Attempt<Collection<ModuleAt>> find(BuildList list) {
        Optional<Attempt<Collection<ModuleAt>>> own = own();
        if (own.isPresent()) {
            return own.get();
        }
        ModuleGraph graph = list.graph();
        for (List<String> fresh = fresh(graph); !fresh.isEmpty(); fresh = fresh(graph)) {
            fresh.forEach(this::query);
            if (first.isPresent()) {
                return Attempt.refused(first.get());
            }
            Optional<Fault> refused = list.select(resolved.values());
            if (refused.isPresent()) {
                return Attempt.refused(refused.get());
            }
            graph = list.graph();
        }
        Attempt<Collection<ModuleAt>> outcome = holds ? found() : missing();
        ModuleGraph last = graph;
        return outcome.then(modules -> late.isEmpty() ? outcome : stayed(last));
    }

    // checkWildcardVersions: the packages are loaded before it
    private Attempt<Collection<ModuleAt>> stayed(ModuleGraph graph) {
        late.keySet()
                .forEach(
                        path -> graph.selected(path).ifPresent(version -> lookup.content(new ModuleAt(path, version))));
        return Attempt.refused(late.values().iterator().next());
    }

    // the main module has no version but the one at hand
    private Optional<Attempt<Collection<ModuleAt>>> own() {
        String path = main.file().module();
        if (!pattern.reaches(path)) {
            return Optional.empty();
        }
        List<String> packages =
                scenario.local().packages().stream().filter(pattern::matches).toList();
        if (scenario.isRelative()) {
            holds = !packages.isEmpty();
            ownPath = pattern.matches(path);
            return Optional.empty();
        }
        String version = scenario.query().version();
        if (pattern.matches(path)) {
            return Optional.of(refused("can't request version " + GoQuote.quote(version) + " of pattern "
                    + GoQuote.quote(pattern.text()) + " that includes the main module (" + path + ")"));
        }
        if (packages.isEmpty()) {
            return Optional.empty();
        }
        String matched = packages.size() == 1 ? "package " + packages.get(0) : packages.size() + " packages";
        return Optional.of(refused("pattern " + pattern.text() + " matches " + matched
                + " in the main module, so can't request version " + version));
    }

    private Attempt<Collection<ModuleAt>> refused(String text) {
        return Attempt.refused(log.stop(StopReason.MAIN_MODULE, text));
    }

    private List<String> fresh(ModuleGraph graph) {
        List<String> paths = new ArrayList<>();
        for (ModuleAt module : graph.buildList()) {
            if (pattern.reaches(module.path()) && seen.add(module.path())) {
                paths.add(module.path());
            }
        }
        return paths;
    }

    private void query(String path) {
        Attempt<ModuleAt> found = lookup.version(path);
        Attempt<Payload> content = found.then(lookup::content);
        Optional<Fault> fault = content.failure();
        boolean none = found.failure()
                .filter(failure -> failure.kind() == FaultKind.NOT_EXIST || failure.kind() == FaultKind.NO_VERSION)
                .isPresent();
        if (none) {
            found.failure().filter(any -> pattern.matches(path)).ifPresent(failure -> late.put(path, failure));
            return;
        }
        first = first.or(() -> fault);
        if (found instanceof Attempt.Done<ModuleAt> done && content instanceof Attempt.Done<Payload> zip) {
            boolean matched = lookup.hasPackage(zip.value(), done.value());
            holds |= matched;
            if (matched || pattern.matches(path)) {
                resolved.put(path, done.value());
            }
        }
    }

    private Attempt<Collection<ModuleAt>> missing() {
        if (ownPath
                && lookup.candidates().isEmpty()
                && !pattern.text().split("/", 2)[0].contains("...")) {
            return found();
        }
        Attempt<ModuleAt> attempt = lookup.find();
        boolean pointless = (ownPath || !resolved.isEmpty())
                && attempt.failure()
                        .filter(fault -> fault.kind() == FaultKind.NOT_EXIST
                                || fault.kind() == FaultKind.NO_VERSION
                                || fault.kind() == FaultKind.NO_PACKAGE)
                        .isPresent();
        return pointless
                ? found()
                : attempt.then(module -> {
                    resolved.put(module.path(), module);
                    return found();
                });
    }

    private Attempt<Collection<ModuleAt>> found() {
        return Attempt.done(List.copyOf(resolved.values()));
    }
}
