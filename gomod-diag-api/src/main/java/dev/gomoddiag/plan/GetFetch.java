package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * {@code go get}: reads what the main module requires, finds the module of a package, and reads what it requires then
 * ({@code runGet} of cmd/go/internal/modget/get.go).
 */
final class GetFetch {
    private final FetchScenario scenario;
    private final Fetch fetch;
    private final MainModule main;

    GetFetch(FetchScenario scenario, Fetch fetch, MainModule main) {
        this.scenario = scenario;
        this.fetch = fetch;
        this.main = main;
    }

    /** @param finder finds the module, by the versions that are selected; "" for none */
    Attempt<ModuleAt> run(Function<UnaryOperator<String>, Attempt<ModuleAt>> finder) {
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        Optional<Fault> incomplete = graph.failure();
        if (incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        return finder.apply(path -> graph.selected(path).orElse("")).then(module -> {
            leave(module, graph);
            return main.requirements(module).then(all -> {
                // a failure to read retractions and deprecations changes nothing
                fetch.newest().retracts(module);
                return Attempt.done(module);
            });
        });
    }

    // reads the go.mod of the version that is moved away from
    private void leave(ModuleAt module, ModuleGraph graph) {
        if (!scenario.settings().has(Change.NO_FORMER_GO_MOD)) {
            graph.selected(module.path())
                    .filter(version -> !version.equals(module.version()))
                    .ifPresent(version -> fetch.replaced().mod(new ModuleAt(module.path(), version)));
        }
    }
}
