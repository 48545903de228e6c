package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

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
        ModuleGraph graph = ModuleGraph.of(main, reader(ModuleMode.MOD));
        Optional<Fault> incomplete = graph.failure();
        if (main.prunes() && incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        List<ModuleAt> modules = main.prunes() ? graph.select(main.requires()) : graph.buildList();
        List<Attempt<String>> infos = modules.stream().map(fetcher::info).toList();
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i < modules.size(); i++) {
            ModuleAt module = modules.get(i);
            Attempt<Payload> attempt = infos.get(i)
                    .then(info -> fetcher.mod(module))
                    .then(mod -> fetcher.zip(module)
                            .<Attempt<Payload>>map(Attempt::refused)
                            .orElseGet(() -> Attempt.done(new Payload.None())));
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

    /** The go.mod files that a module installed on its own needs. */
    Attempt<ModFileSummary> requirements(ModFileSummary installed) {
        if (installed.prunes()) {
            return Attempt.done(installed);
        }
        return ModuleGraph.of(installed, reader(ModuleMode.MOD))
                .failure()
                .<Attempt<ModFileSummary>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(installed));
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
