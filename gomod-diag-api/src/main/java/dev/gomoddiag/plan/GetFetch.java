package dev.gomoddiag.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * {@code go get}: reads what the main module requires, finds the module of a package, and reads what it requires then
 * ({@code runGet} of cmd/go/internal/modget/get.go).
 */
final class GetFetch {
    private final FetchScenario scenario;
    private final Fetch fetch;
    private final VisitLog log;
    private final MainModule main;
    private final Argument argument;

    /** @param argument of the command */
    GetFetch(FetchScenario scenario, Fetch fetch, VisitLog log, MainModule main, Argument argument) {
        this.scenario = scenario;
        this.argument = argument;
        this.fetch = fetch;
        this.log = log;
        this.main = main;
    }

    /** @param lookups finds the module, by the versions that are selected; "" for none */
    Attempt<ModuleAt> run(Function<UnaryOperator<String>, PackageFetch> lookups) {
        BuildList list = main.buildList(fetch.earlier(), argument);
        ModuleGraph graph = list.graph();
        Optional<Fault> incomplete = graph.failure();
        if (incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        String path = scenario.query().path();
        PackageFetch lookup = lookups.apply(module -> graph.selected(module).orElse(""));
        if (argument.isLocal() || argument.isMeta()) {
            return atHand();
        }
        if (scenario.query().version().equals(EarlierVersions.NONE)) {
            return scenario.isMain(path) ? own(refusedMain()) : dropped(list);
        }
        if (argument.isPattern()) {
            return new PatternFetch(scenario, lookup, log, main)
                    .find(list)
                    .then(modules -> settled(modules, list, graph, lookup));
        }
        if (scenario.local().packages().contains(path)) {
            return own(refusedPackage());
        }
        if (scenario.isMain(path)) {
            return mainModule(lookup, list, graph);
        }
        return argument.isStandard(scenario.settings().goVersion())
                ? standard()
                : lookup.find().then(module -> settled(List.of(module), list, graph, lookup));
    }

    // performLocalQueries; the imports of these packages are not followed
    private Attempt<ModuleAt> atHand() {
        if (argument.isMeta()) {
            // newer than the check of arguments: go panics
            return argument.path().equals("all")
                    ? done()
                    : refused(
                            StopReason.INVALID_ARGUMENT,
                            "internal error: queryPath called with pattern \"" + argument.path() + "\"");
        }
        Optional<String> directory = argument.directory();
        if (directory.isEmpty()) {
            return refused(StopReason.INVALID_ARGUMENT, "is not within module rooted at");
        }
        // nothing is known of the directories where no go.mod is
        boolean unknown = scenario.local().main().isEmpty();
        if (unknown || argument.isPattern() || main.holdsPackage(directory.get())) {
            return done();
        }
        return refused(
                StopReason.NO_PACKAGE,
                directory.get().isEmpty()
                        ? "no package to get in current directory"
                        : "is not a package in module rooted at");
    }

    // where packages are is looked up by an index in the module cache
    private Attempt<ModuleAt> standard() {
        Optional<Fault> uncached = fetch.fetcher().uncached();
        if (uncached.isPresent()) {
            return Attempt.refused(uncached.get());
        }
        return argument.isVersioned()
                ? refused(
                        StopReason.INVALID_ARGUMENT,
                        "can't request explicit version \"" + argument.version() + "\" of standard library package "
                                + argument.path())
                : done();
    }

    // QueryPattern of cmd/go/internal/modload/query.go: another module may have a package of that path
    private Attempt<ModuleAt> mainModule(PackageFetch lookup, BuildList list, ModuleGraph graph) {
        if (lookup.candidates().isEmpty()) {
            return own(refusedMain());
        }
        Attempt<ModuleAt> other = lookup.find();
        boolean none = other.failure().map(Fault::notExist).orElse(false);
        return none && !scenario.isRelative()
                ? own(refusedMain())
                : other.then(module -> settled(List.of(module), list, graph, lookup));
    }

    private String refusedMain() {
        return "can't request version \"" + scenario.query().version() + "\" of the main module ("
                + scenario.query().path() + ")";
    }

    // queryNone; whether it is deprecated is still told of a module that goes
    private Attempt<ModuleAt> dropped(BuildList list) {
        ModuleGraph before = list.graph();
        PackagePattern pattern = new PackagePattern(argument.path());
        List<ModuleAt> gone = (argument.isPattern()
                        ? before.buildList().stream().map(ModuleAt::path).filter(pattern::matches)
                        : Stream.of(argument.path()))
                .map(path -> new ModuleAt(path, EarlierVersions.NONE))
                .toList();
        Optional<Fault> refused = list.select(gone);
        if (refused.isPresent()) {
            return Attempt.refused(refused.get());
        }
        gone.forEach(module -> fetch.newest().of(module.path()));
        return vouched(before, list.graph())
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(new ModuleAt(argument.path(), EarlierVersions.NONE)));
    }

    private String refusedPackage() {
        return "package " + scenario.query().path() + " is in the main module, so can't request version "
                + scenario.query().version();
    }

    // pathOnce: no version of the main module but the one at hand
    private Attempt<ModuleAt> own(String text) {
        return scenario.isRelative() ? done() : refused(StopReason.MAIN_MODULE, text);
    }

    private Attempt<ModuleAt> refused(StopReason reason, String text) {
        return Attempt.refused(log.stop(reason, text));
    }

    private Attempt<ModuleAt> done() {
        return Attempt.done(
                new ModuleAt(scenario.query().path(), scenario.query().version()));
    }

    private Attempt<ModuleAt> settled(
            Collection<ModuleAt> modules, BuildList list, ModuleGraph before, PackageFetch lookup) {
        Optional<Fault> refused = list.select(modules);
        if (refused.isPresent()) {
            return Attempt.refused(refused.get());
        }
        Attempt<Fetch> reloaded =
                fetch.within(list.main()).then(inside -> new ReloadedPackage(inside, lookup, argument).load(modules));
        if (reloaded.failure().isPresent()) {
            return Attempt.refused(reloaded.failure().get());
        }
        return vouched(before, list.graph())
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(() ->
                        modules.size() == 1 ? Attempt.done(modules.iterator().next()) : done());
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
}
