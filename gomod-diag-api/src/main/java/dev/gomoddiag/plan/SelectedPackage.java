package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.List;
import java.util.Optional;

/**
 * {@code go install P} without a version: P is a package of the main module, of the standard library, or of a module that
 * is selected ({@code importFromModules} of cmd/go/internal/modload/import.go).
 */
final class SelectedPackage {
    private static final String NO_GO_MOD =
            "go.mod file not found in current directory or any parent directory; see 'go help modules'";

    private final FetchScenario scenario;
    private final VisitLog log;
    private final MainModule main;
    private final PackageFetch newest;
    private final Argument argument;

    /** @param newest finds the module of a package that is not required, where go may add it */
    SelectedPackage(FetchScenario scenario, VisitLog log, MainModule main, PackageFetch newest) {
        this.scenario = scenario;
        this.log = log;
        this.main = main;
        this.newest = newest;
        this.argument = Argument.of(scenario.query());
    }

    Attempt<ModuleAt> run() {
        if (scenario.isOutside()) {
            return outside();
        }
        Optional<ModuleGraph> whole = main.isReadAhead() ? Optional.of(main.graph(scenario.mode())) : Optional.empty();
        Optional<Fault> incomplete = whole.flatMap(ModuleGraph::failure);
        if (incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        if (argument.isLocal()) {
            return local();
        }
        if (isAtHand()) {
            return done();
        }
        return argument.isPattern() ? pattern() : required(whole);
    }

    private Attempt<ModuleAt> outside() {
        if (argument.isLocal()) {
            boolean below = argument.isPattern();
            return refused(StopReason.NO_GO_MOD, below ? "pattern " + argument + ": directory prefix" : NO_GO_MOD);
        }
        boolean any = argument.isPattern() || argument.isMeta();
        if (any || argument.isStandard(scenario.settings().goVersion())) {
            return done();
        }
        Optional<String> malformed = ModulePath.packageProblem(argument.path());
        return malformed.isPresent()
                ? malformed(malformed.get())
                : refused(
                        StopReason.NO_GO_MOD,
                        "'go install' requires a version when current directory is not in a module\n\tTry 'go install "
                                + argument + "@latest' to install the latest version");
    }

    private Attempt<ModuleAt> malformed(String why) {
        return refused(
                StopReason.INVALID_ARGUMENT,
                ModulePath.malformed(argument.path(), why).replaceFirst("module path", "import path"));
    }

    private boolean isAtHand() {
        return argument.isMeta()
                || scenario.local().packages().contains(argument.path())
                || argument.isStandard(scenario.settings().goVersion());
    }

    private Attempt<ModuleAt> local() {
        // nothing is known of the directories where no go.mod is
        boolean held = argument.isPattern()
                || scenario.local().main().isEmpty()
                || argument.directory().filter(main::holdsPackage).isPresent();
        boolean here = argument.directory().filter(String::isEmpty).isPresent()
                || argument.path().matches("(\\.\\./?)+");
        return held ? done() : refused(StopReason.NO_PACKAGE, here ? "no Go files in" : "directory not found");
    }

    private Attempt<ModuleAt> pattern() {
        PackagePattern pattern = new PackagePattern(argument.path());
        ModuleGraph graph = main.graph(scenario.mode());
        if (graph.failure().isPresent()) {
            return Attempt.refused(graph.failure().get());
        }
        Attempt<ModuleAt> outcome = done();
        for (ModuleAt module : graph.buildList()) {
            if (pattern.reaches(module.path())) {
                Attempt<ModuleAt> held = vouched(module) ? fetched(module).then(zip -> described(module)) : unsummed();
                outcome = outcome.then(before -> held);
            }
        }
        return outcome;
    }

    private Attempt<ModuleAt> required(Optional<ModuleGraph> whole) {
        Optional<String> malformed = ModulePath.packageProblem(argument.path());
        if (malformed.isPresent()) {
            return malformed(malformed.get());
        }
        Optional<Attempt<ModuleAt>> root = whole.isPresent() ? Optional.empty() : provided(path -> main.root(path));
        if (root.isPresent()) {
            return root.get().then(this::timed);
        }
        ModuleGraph graph = whole.orElseGet(() -> main.graph(scenario.mode()));
        if (graph.failure().isPresent()) {
            return Attempt.refused(graph.failure().get());
        }
        boolean unnamed = scenario.mode() != ModuleMode.MOD && main.prunes();
        return provided(graph::selection)
                .map(found -> found.then(module -> unnamed ? outdated() : timed(module)))
                .orElseGet(
                        () -> scenario.mode() == ModuleMode.MOD ? newest.find().then(this::described) : missing());
    }

    /** Gives the version of a module that counts. */
    private interface Selection {
        Optional<ModuleAt> of(String path);
    }

    // the longest path that has the package, once all that may have it were fetched
    private Optional<Attempt<ModuleAt>> provided(Selection selection) {
        List<ModuleAt> modules = ModulePath.prefixes(argument.path()).stream()
                .flatMap(path -> selection.of(path).stream())
                .toList();
        Optional<ModuleAt> found = Optional.empty();
        boolean unsummed = false;
        for (ModuleAt module : modules) {
            if (!vouched(module)) {
                unsummed = true;
                continue;
            }
            Attempt<Payload> zip = fetched(module);
            if (zip.failure().isPresent()) {
                if (main.fetcher().uncached().isEmpty()) {
                    main.graph(scenario.mode());
                }
                return zip.failure().map(Attempt::refused);
            }
            boolean holds = zip instanceof Attempt.Done<Payload> done && newest.hasPackage(done.value(), module);
            found = found.isPresent() || !holds ? found : Optional.of(module);
        }
        if (unsummed) {
            return Optional.of(unsummed());
        }
        return found.map(this::read);
    }

    private boolean vouched(ModuleAt module) {
        return scenario.passesUnsummed(scenario.mode())
                || main.replaced()
                        .fetched(module)
                        .map(fetched -> scenario.hasSum(fetched, ModulePart.ZIP))
                        .orElse(true);
    }

    private Attempt<Payload> fetched(ModuleAt module) {
        return main.replaced().zip(module);
    }

    private Attempt<ModuleAt> described(ModuleAt module) {
        return read(module).then(this::timed);
    }

    // its go line counts for the compiler
    private Attempt<ModuleAt> read(ModuleAt module) {
        return main.replaced().mod(module).then(summary -> Attempt.done(module));
    }

    // its time is built in where it is known
    private Attempt<ModuleAt> timed(ModuleAt module) {
        main.replaced().fetched(module).ifPresent(main.fetcher()::info);
        return Attempt.done(module);
    }

    private Attempt<ModuleAt> unsummed() {
        main.graph(scenario.mode());
        return refused(
                StopReason.MISSING_GO_SUM,
                argument.isPattern()
                        ? "missing go.sum entry"
                        : "missing go.sum entry for module providing package " + argument);
    }

    private Attempt<ModuleAt> missing() {
        boolean host = argument.path().split("/", 2)[0].contains(".");
        return refused(
                StopReason.NOT_REQUIRED,
                host
                        ? "no required module provides package " + argument + "; to add it:\n\tgo get " + argument
                        : "package " + argument + " is not in");
    }

    private Attempt<ModuleAt> outdated() {
        return Attempt.refused(main.outdated().unwritten());
    }

    private Attempt<ModuleAt> refused(StopReason reason, String text) {
        return Attempt.refused(log.stop(reason, text));
    }

    private Attempt<ModuleAt> done() {
        return Attempt.done(new ModuleAt(argument.path(), scenario.query().version()));
    }
}
