package dev.gomoddiag.plan;

import java.util.Optional;

/** The module that go runs under, and what it requires ({@code Requirements} of cmd/go/internal/modload/buildlist.go). */
final class MainModule {
    private final FetchScenario written;
    private final FetchScenario scenario;
    private final VisitLog log;
    private final ModuleFetcher fetcher;
    private final ReplacedModules replaced;

    /** @param written with the go.mod as it is, where {@code scenario} has it as go reads it */
    MainModule(
            FetchScenario written,
            FetchScenario scenario,
            VisitLog log,
            ModuleFetcher fetcher,
            ReplacedModules replaced) {
        this.written = written;
        this.scenario = scenario;
        this.log = log;
        this.fetcher = fetcher;
        this.replaced = replaced;
    }

    /** The go.mod, with requirements on excluded versions. */
    ModFileSummary file() {
        return scenario.local()
                .main()
                .orElseGet(() -> ModFileSummary.of(scenario.query().path()));
    }

    /** Whether what the go.mod requires is all that its packages need; a workspace requires nothing but its members. */
    boolean prunes() {
        return scenario.workspace().isEmpty() && file().prunes();
    }

    /** Whether all go.mod files are read before a package is looked for. */
    boolean isReadAhead() {
        return scenario.workspace().isEmpty() && !file().prunes();
    }

    private ModFileSummary unexcluded() {
        return file().without(replaced.overrides()::excludes);
    }

    /** The go.mod files of the requirements. */
    ModuleGraph graph(ModuleMode mode) {
        Optional<Workspace> workspace = scenario.workspace();
        if (workspace.isPresent()) {
            return ModuleGraph.of(
                    workspace.get().members().stream()
                            .map(member -> member.goMod().without(replaced.overrides()::excludes))
                            .toList(),
                    reader(mode));
        }
        return ModuleGraph.of(unexcluded(), reader(mode));
    }

    /** The requirements to be changed. */
    BuildList buildList(EarlierVersions earlier, Argument argument) {
        ModFileSummary main = unexcluded();
        ModuleGraph.Reader reader = reader(ModuleMode.MOD);
        return new BuildList(
                scenario,
                log,
                new RequirementsEdit.Means(reader, earlier),
                argument,
                main,
                ModuleGraph.of(main, reader));
    }

    /** The go.mod files that a module installed on its own needs. */
    Attempt<ModFileSummary> installed(ModFileSummary summary) {
        return summary.prunes() ? Attempt.done(summary) : complete(summary, reader(ModuleMode.MOD));
    }

    /**
     * What is known of a module before its versions are listed.
     *
     * @param module the version that is selected; empty where nothing requires it
     * @param fault what fails the command in the end
     */
    record Known(Optional<ModuleAt> module, Optional<Fault> fault) {}

    /** Reads all requirements for that, unless the module is one itself. */
    Attempt<Known> known(String path) {
        if (scenario.workspace().isPresent() && scenario.isMain(path)) {
            return Attempt.done(new Known(Optional.empty(), Optional.empty()));
        }
        Optional<ModuleAt> root = root(path);
        ModuleMode mode = scenario.settings().mode();
        if (root.isPresent() && prunes()) {
            return described(root.get())
                    .then(info -> Attempt.done(new Known(root, outdated().excluding(mode))));
        }
        ModuleGraph graph = graph(mode);
        Optional<ModuleAt> selected = graph.selection(path);
        Optional<Fault> fault = graph.failure().or(() -> outdated().behind(graph, mode));
        return selected.isPresent()
                ? described(selected.get()).then(info -> Attempt.done(new Known(selected, fault)))
                : graph.failure()
                        .<Attempt<Known>>map(Attempt::refused)
                        .orElseGet(() -> Attempt.done(new Known(selected, fault)));
    }

    /**
     * The version of a module that such queries as {@code @upgrade} start from ({@code listModules} of
     * cmd/go/internal/modload/list.go); "" where none is selected.
     */
    Attempt<String> current(String path) {
        Optional<ModuleAt> root = root(path);
        if (root.isPresent() && prunes()) {
            return Attempt.done(root.get().version());
        }
        ModuleGraph graph = graph(scenario.mode());
        Optional<String> selected = graph.selected(path);
        return selected.isPresent()
                ? Attempt.done(selected.get())
                : graph.failure().<Attempt<String>>map(Attempt::refused).orElseGet(() -> Attempt.done(""));
    }

    /** Tells of a module what {@code moduleInfo} does, which looks at what takes its place. */
    Attempt<String> described(ModuleAt module) {
        Optional<ModuleAt> fetched = replaced.fetched(module);
        if (fetched.isEmpty()) {
            return Attempt.done(module.version());
        }
        Attempt<String> info = fetcher.info(fetched.get());
        boolean summed =
                scenario.workspace().isPresent() && !scenario.settings().has(Change.UNSUMMED_IN_WORKSPACE)
                        ? scenario.hasSum(fetched.get(), ModulePart.MOD)
                        : reader(scenario.settings().mode()).vouches(fetched.get());
        if (summed) {
            fetcher.mod(fetched.get());
        }
        return info;
    }

    /** The same of a version that a query names, whatever replaces it and go.sum has. */
    Attempt<String> told(ModuleAt module) {
        Attempt<String> info = fetcher.info(module);
        fetcher.mod(module);
        return info;
    }

    /** Why go ends where it read a go.mod that is required and could not keep its sum ({@code WriteGoSum} of modfetch). */
    Optional<Fault> unwrittenSum(ModuleMode mode) {
        boolean unwritten = !scenario.passesUnsummed(mode)
                && unexcluded().requires().stream()
                        .flatMap(module -> replaced.fetched(module).stream())
                        .anyMatch(module -> fetcher.hasRead(module) && !scenario.hasSum(module, ModulePart.MOD));
        return Optional.of(unwritten)
                .filter(any -> any)
                .map(any -> log.stop(StopReason.MISSING_GO_SUM, "updates to go.sum needed"));
    }

    /** @param directory below that of the go.mod; "" for itself */
    boolean holdsPackage(String directory) {
        String path = file().module() + (directory.isEmpty() ? "" : "/" + directory);
        return scenario.local().packages().contains(path);
    }

    /** What go would have to change in the go.mod. */
    OutdatedGoMod outdated() {
        return new OutdatedGoMod(written, scenario, log);
    }

    /** A requirement in the go.mod. */
    Optional<ModuleAt> root(String path) {
        return scenario.workspace().isPresent()
                ? Optional.empty()
                : unexcluded().requires().stream()
                        .filter(module -> module.path().equals(path))
                        .findFirst();
    }

    private static Attempt<ModFileSummary> complete(ModFileSummary main, ModuleGraph.Reader reader) {
        return ModuleGraph.of(main, reader)
                .failure()
                .<Attempt<ModFileSummary>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(main));
    }

    private GoModReader reader(ModuleMode mode) {
        return new GoModReader(scenario, mode, log, fetcher, replaced);
    }

    ModuleFetcher fetcher() {
        return fetcher;
    }

    ReplacedModules replaced() {
        return replaced;
    }
}
