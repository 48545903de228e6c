package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the go.mod that a command runs under ({@code loadModFile} of cmd/go/internal/modload/init.go): its versions are
 * resolved, and a module that it requires twice, or that is itself, is reduced to what counts. Not thread-safe.
 */
final class GoModLoader {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final VersionFixer fixer;
    private final ModuleFetcher fetcher;

    GoModLoader(FetchScenario scenario, VisitLog log, VersionFixer fixer, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.log = log;
        this.fixer = fixer;
        this.fetcher = fetcher;
    }

    Attempt<LocalState> load() {
        return fixer.fixed().then(local -> {
            Optional<ModFileSummary> redundant = local.main()
                    .map(main -> main.without(local.overrides()::excludes))
                    .filter(GoModLoader::isRedundant);
            return redundant.isEmpty()
                    ? Attempt.done(local)
                    : reduced(redundant.get(), scenario.in(local))
                            .then(main -> Attempt.done(scenario.mode() == ModuleMode.MOD ? local.with(main) : local));
        });
    }

    private static boolean isRedundant(ModFileSummary main) {
        long distinct = main.requires().stream().map(ModuleAt::path).distinct().count();
        return distinct < main.requires().size()
                || main.requires().stream().anyMatch(module -> module.path().equals(main.module()));
    }

    // updateRoots of buildlist.go
    private Attempt<ModFileSummary> reduced(ModFileSummary main, FetchScenario fixed) {
        ModFileSummary once = main.requiring(newest(main));
        boolean changes = main.requires().stream()
                .anyMatch(module ->
                        !once.requires().contains(module) && !module.path().equals(main.module()));
        boolean written = scenario.mode() == ModuleMode.MOD;
        if (main.prunes() && !changes) {
            return Attempt.done(once);
        }
        if (main.prunes() && !written) {
            return outdated(fixed);
        }
        ReplacedModules replaced = new ReplacedModules(fixed.overrides(), fetcher, log);
        ModuleGraph graph = ModuleGraph.of(
                main.prunes() ? once : main, new GoModReader(fixed, scenario.mode(), log, fetcher, replaced));
        if (graph.failure().isPresent()) {
            return Attempt.refused(graph.failure().get());
        }
        return changes && !written ? outdated(fixed) : Attempt.done(main.requiring(graph.select(once.requires())));
    }

    private Attempt<ModFileSummary> outdated(FetchScenario fixed) {
        return Attempt.refused(new OutdatedGoMod(fixed, fixed, log).unwritten());
    }

    private static List<ModuleAt> newest(ModFileSummary main) {
        Map<String, ModuleAt> newest = new LinkedHashMap<>();
        for (ModuleAt module : main.requires()) {
            newest.merge(module.path(), module, ModuleAt::newer);
        }
        newest.remove(main.module());
        return new ArrayList<>(newest.values());
    }
}
