package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code go get}: reads what the main module requires, finds the module of a package, and reads what it requires then
 * ({@code runGet} of cmd/go/internal/modget/get.go).
 */
final class GetFetch {
    private static final String NONE = "none";

    private final FetchScenario scenario;
    private final Fetch fetch;
    private final VisitLog log;
    private final MainModule main;

    GetFetch(FetchScenario scenario, Fetch fetch, VisitLog log, MainModule main) {
        this.scenario = scenario;
        this.fetch = fetch;
        this.log = log;
        this.main = main;
    }

    /** @param finder finds the module, by the versions that are selected; "" for none */
    Attempt<ModuleAt> run(Function<UnaryOperator<String>, Attempt<ModuleAt>> finder) {
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        Optional<Fault> incomplete = graph.failure();
        if (incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        String path = scenario.query().path();
        if (scenario.isMain(path)) {
            String text =
                    "can't request version \"" + scenario.query().version() + "\" of the main module (" + path + ")";
            return own(path, text);
        }
        if (scenario.query().version().equals(NONE)) {
            // whether it is deprecated is still told of a module that goes
            fetch.newest().of(path);
            return Attempt.done(new ModuleAt(path, NONE));
        }
        return scenario.local().packages().contains(path) ? own(path, refusedPackage()) : added(finder, graph);
    }

    private String refusedPackage() {
        return "package " + scenario.query().path() + " is in the main module, so can't request version "
                + scenario.query().version();
    }

    // pathOnce: no version of the main module but the one at hand
    private Attempt<ModuleAt> own(String path, String text) {
        return scenario.isRelative()
                ? Attempt.done(new ModuleAt(path, scenario.query().version()))
                : Attempt.refused(log.stop(
                        new FetchStep.StopStep(StopReason.MAIN_MODULE, text, -1, When.ALWAYS), FaultKind.HARD));
    }

    private Attempt<ModuleAt> added(Function<UnaryOperator<String>, Attempt<ModuleAt>> finder, ModuleGraph graph) {
        return finder.apply(path -> graph.selected(path).orElse("")).then(module -> {
            leave(module, graph);
            ModuleGraph after = main.graphWith(module);
            passBy(module, after);
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

    // reads the go.mod of the version that is moved away from
    private void leave(ModuleAt module, ModuleGraph graph) {
        if (!scenario.settings().has(Change.NO_FORMER_GO_MOD)) {
            graph.selected(module.path())
                    .filter(version -> !version.equals(module.version()))
                    .ifPresent(version -> fetch.replaced().mod(new ModuleAt(module.path(), version)));
        }
    }

    // and of what any root requires where that is moved past
    private void passBy(ModuleAt module, ModuleGraph after) {
        if (scenario.settings().has(Change.NO_FORMER_GO_MOD) || after.failure().isPresent()) {
            return;
        }
        ModFileSummary file = main.file().without(scenario.overrides()::excludes);
        Stream.concat(after.select(file.requires()).stream(), Stream.of(module))
                .flatMap(root -> fetch.replaced().mod(root) instanceof Attempt.Done<ModFileSummary> done
                        ? done.value().requires().stream()
                        : Stream.empty())
                .filter(required -> after.selected(required.path())
                        .filter(version -> ModuleVersion.compare(version, required.version()) > 0)
                        .isPresent())
                .forEach(fetch.replaced()::mod);
    }
}
