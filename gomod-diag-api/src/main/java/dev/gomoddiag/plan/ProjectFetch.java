package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/** What a go.mod requires: its go.mod files, and the modules themselves. */
final class ProjectFetch {
    private final FetchScenario scenario;
    private final MainModule main;

    ProjectFetch(FetchScenario scenario, MainModule main) {
        this.scenario = scenario;
        this.main = main;
    }

    /**
     * {@code go mod download}: from go 1.17 on what the go.mod names, before all that is required by it in turn; modules
     * are downloaded beside each other, so that the failure of one does not keep go from the others.
     */
    Attempt<ModuleAt> download() {
        ModFileSummary file = main.file();
        if (file.requires().isEmpty()) {
            return done();
        }
        // a go line that is missing is added before anything else
        boolean named = file.prunes() || file.go().isEmpty();
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        Optional<Fault> incomplete = graph.failure();
        if (named && incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        List<ModuleAt> wanted = named ? graph.select(file.requires()) : graph.buildList();
        List<ModuleAt> modules = wanted.stream()
                .filter(module -> graph.selected(module.path()).isPresent())
                .flatMap(module -> main.replaced().fetched(module).stream())
                .toList();
        List<Attempt<String>> infos = modules.stream().map(main.fetcher()::info).toList();
        Optional<Fault> first = unknown(wanted, graph);
        for (int i = 0; i < modules.size(); i++) {
            ModuleAt module = modules.get(i);
            Attempt<Payload> attempt = infos.get(i)
                    .then(info -> main.fetcher().mod(module))
                    .then(mod -> main.fetcher().zip(module));
            first = first.or(attempt::failure);
        }
        return first.or(() -> incomplete)
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(this::done);
    }

    // a go.mod that names a version it excludes
    private Optional<Fault> unknown(List<ModuleAt> wanted, ModuleGraph graph) {
        return wanted.stream()
                .map(ModuleAt::path)
                .filter(path -> graph.selected(path).isEmpty())
                .findFirst()
                .map(path -> main.outdated().excluded("module " + path + ": not a known dependency"));
    }

    /** {@code go list -m all}: a go.mod that go.sum does not vouch for is not fetched, unless {@code -mod=mod}. */
    Attempt<ModuleAt> list() {
        ModuleMode mode = scenario.settings().mode();
        ModuleGraph graph = main.graph(mode);
        Optional<Fault> first = Optional.empty();
        for (ModuleAt module : graph.buildList()) {
            first = first.or(main.described(module)::failure);
        }
        return first.or(graph::failure)
                .or(() -> main.outdated().behind(graph, mode))
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(this::done);
    }

    private Attempt<ModuleAt> done() {
        return Attempt.done(
                new ModuleAt(scenario.query().path(), scenario.query().version()));
    }
}
