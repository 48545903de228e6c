package dev.gomoddiag.plan;

import java.util.List;

/**
 * Reads the go.mod files of requirements ({@code goModSummary} of cmd/go/internal/modload/modfile.go): with
 * {@code -mod=readonly} only those that go.sum vouches for.
 */
final class GoModReader implements ModuleGraph.Reader {
    private final FetchScenario scenario;
    private final ModuleMode mode;
    private final VisitLog log;
    private final ModuleFetcher fetcher;
    private final ReplacedModules replaced;
    private final ReleaseCheck releases;

    GoModReader(
            FetchScenario scenario, ModuleMode mode, VisitLog log, ModuleFetcher fetcher, ReplacedModules replaced) {
        this.scenario = scenario;
        this.mode = mode;
        this.log = log;
        this.fetcher = fetcher;
        this.replaced = replaced;
        this.releases = new ReleaseCheck(scenario, log);
    }

    @Override
    public void ahead(List<ModuleAt> modules) {
        fetcher.askModsAhead(modules.stream()
                .flatMap(module -> replaced.fetched(module).stream())
                .filter(module -> vouches(module))
                .toList());
    }

    @Override
    public Attempt<ModFileSummary> read(ModuleAt module) {
        boolean readable =
                replaced.fetched(module).map(fetched -> vouches(fetched)).orElse(true);
        return readable
                ? replaced.mod(module).then(summary -> releases.usable(module, summary))
                : Attempt.refused(missing(module));
    }

    /** Whether the go.mod of a module that is fetched may be read. */
    boolean vouches(ModuleAt module) {
        return scenario.passesUnsummed(mode) || scenario.hasSum(module, ModulePart.MOD);
    }

    private Fault missing(ModuleAt module) {
        String text = replaced.named(module) + ": missing go.sum entry for go.mod file; to add it:\n\tgo mod download "
                + module.path();
        return log.stop(StopReason.MISSING_GO_SUM, text);
    }
}
