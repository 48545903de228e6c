package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a go.mod requires: its go.mod files, and the modules themselves. */
final class ProjectFetch {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final ModuleFetcher fetcher;

    ProjectFetch(FetchScenario scenario, VisitLog log, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.log = log;
        this.fetcher = fetcher;
    }

    /**
     * {@code go mod download}: from go 1.17 on what the go.mod names, before all that is required by it in turn; modules
     * are downloaded beside each other, so that the failure of one does not keep go from the others.
     */
    Attempt<ModuleAt> download() {
        ModFileSummary main = main();
        if (main.requires().isEmpty()) {
            return done();
        }
        // a go line that is missing is added before anything else
        boolean named = main.prunes() || main.go().isEmpty();
        ModuleGraph graph = ModuleGraph.of(main, reader(ModuleMode.MOD));
        Optional<Fault> incomplete = graph.failure();
        if (named && incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        List<ModuleAt> modules = named ? graph.select(main.requires()) : graph.buildList();
        List<Attempt<String>> infos = modules.stream().map(fetcher::info).toList();
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i < modules.size(); i++) {
            ModuleAt module = modules.get(i);
            Attempt<Payload> attempt =
                    infos.get(i).then(info -> fetcher.mod(module)).then(mod -> fetcher.zip(module));
            first = first.or(attempt::failure);
        }
        return first.or(() -> incomplete)
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(this::done);
    }

    /** {@code go list -m all}: a go.mod that go.sum does not vouch for is not fetched, unless {@code -mod=mod}. */
    Attempt<ModuleAt> list() {
        ModFileSummary main = main();
        ModuleMode mode = scenario.settings().mode();
        ModuleGraph graph = ModuleGraph.of(main, reader(mode));
        Optional<Fault> first = Optional.empty();
        for (ModuleAt module : graph.buildList()) {
            Attempt<String> info = fetcher.info(module);
            first = first.or(info::failure);
            if (mode == ModuleMode.MOD || scenario.hasSum(module, ModulePart.MOD)) {
                fetcher.mod(module);
            }
        }
        return first.or(graph::failure).<Attempt<ModuleAt>>map(Attempt::refused).orElseGet(this::done);
    }

    /** The go.mod files of the requirements, with modules added to them. */
    Attempt<ModFileSummary> requirements(List<ModuleAt> added) {
        ModFileSummary main = main();
        Set<String> paths = added.stream().map(ModuleAt::path).collect(Collectors.toSet());
        List<ModuleAt> requires = Stream.concat(
                        main.requires().stream().filter(module -> !paths.contains(module.path())), added.stream())
                .toList();
        return complete(
                new ModFileSummary(main.module(), main.go(), requires, main.retractions()), reader(ModuleMode.MOD));
    }

    /** The go.mod files that a module installed on its own needs. */
    Attempt<ModFileSummary> installed(ModFileSummary summary) {
        return summary.prunes() ? Attempt.done(summary) : complete(summary, reader(ModuleMode.MOD));
    }

    /** What has to be known of a module before its versions are listed: all requirements, unless it is one itself. */
    Attempt<ModuleAt> known(String path) {
        ModFileSummary main = main();
        boolean root = main.requires().stream().anyMatch(module -> module.path().equals(path));
        if (root && main.prunes()) {
            return info(main.requires(), path).orElseGet(this::done);
        }
        ModuleGraph graph = ModuleGraph.of(main, reader(scenario.settings().mode()));
        return info(graph.buildList(), path)
                .orElseGet(() ->
                        graph.failure().<Attempt<ModuleAt>>map(Attempt::refused).orElseGet(this::done));
    }

    private Optional<Attempt<ModuleAt>> info(List<ModuleAt> modules, String path) {
        return modules.stream()
                .filter(module -> module.path().equals(path))
                .map(module -> fetcher.info(module).then(info -> Attempt.done(module)))
                .findFirst();
    }

    private static Attempt<ModFileSummary> complete(ModFileSummary main, ModuleGraph.Reader reader) {
        return ModuleGraph.of(main, reader)
                .failure()
                .<Attempt<ModFileSummary>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(main));
    }

    private ModuleGraph.Reader reader(ModuleMode mode) {
        return new ModuleGraph.Reader() {
            @Override
            public void ahead(List<ModuleAt> modules) {
                fetcher.askModsAhead(modules.stream()
                        .filter(module -> mode == ModuleMode.MOD || scenario.hasSum(module, ModulePart.MOD))
                        .toList());
            }

            @Override
            public Attempt<ModFileSummary> read(ModuleAt module) {
                return mode == ModuleMode.MOD || scenario.hasSum(module, ModulePart.MOD)
                        ? fetcher.mod(module)
                        : Attempt.refused(missing(module));
            }
        };
    }

    private Fault missing(ModuleAt module) {
        String text = module + ": missing go.sum entry for go.mod file; to add it:\n\tgo mod download " + module.path();
        return log.stop(new FetchStep.StopStep(StopReason.MISSING_GO_SUM, text, -1, When.ALWAYS), FaultKind.HARD);
    }

    private ModFileSummary main() {
        return scenario.local()
                .main()
                .orElseGet(() -> ModFileSummary.of(scenario.query().path()));
    }

    private Attempt<ModuleAt> done() {
        return Attempt.done(
                new ModuleAt(scenario.query().path(), scenario.query().version()));
    }
}
