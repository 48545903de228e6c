package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
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
            ModuleGraph after = main.graphWith(module);
            if (after.failure().isPresent()) {
                return Attempt.refused(after.failure().get());
            }
            // a failure to read retractions and deprecations changes nothing
            fetch.newest().retracts(module);
            return vouched(graph, after)
                    .<Attempt<ModuleAt>>map(Attempt::refused)
                    .orElseGet(() -> Attempt.done(module));
        });
    }

    // checkPackageProblems: what is moved along is fetched where go.sum vouches for the former zip
    private Optional<Fault> vouched(ModuleGraph before, ModuleGraph after) {
        Optional<Fault> first = Optional.empty();
        for (ModuleAt module : after.buildList()) {
            Optional<ModuleAt> fetched = fetch.replaced().fetched(module);
            Optional<ModuleAt> former = before.selected(module.path())
                    .flatMap(version -> fetch.replaced().fetched(new ModuleAt(module.path(), version)));
            boolean moved = fetched.isPresent() && !fetched.equals(former);
            if (moved
                    && former.filter(old -> scenario.hasSum(old, ModulePart.ZIP))
                            .isPresent()) {
                first = first.or(fetch.fetcher().zip(fetched.get())::failure);
            }
        }
        return first;
    }

    // reads the go.mod of the version that is moved away from, and of what the new one requires where that is moved
    // past
    private void leave(ModuleAt module, ModuleGraph graph) {
        if (scenario.settings().has(Change.NO_FORMER_GO_MOD)
                || graph.selected(module.path())
                        .filter(module.version()::equals)
                        .isPresent()) {
            return;
        }
        graph.selected(module.path()).ifPresent(version -> fetch.replaced().mod(new ModuleAt(module.path(), version)));
        if (fetch.replaced().mod(module) instanceof Attempt.Done<ModFileSummary> done) {
            done.value().requires().stream()
                    .filter(required -> graph.selected(required.path())
                            .filter(version -> ModuleVersion.compare(version, required.version()) > 0)
                            .isPresent())
                    .forEach(fetch.replaced()::mod);
        }
    }
}
