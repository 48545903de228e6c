package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The operations of a go command in their order. Not thread-safe. */
final class Fetch {
    private final FetchScenario written;
    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Predicate<String> plausible;
    private final ModuleFetcher fetcher;
    private final VersionQueries queries;
    private final ReplacedModules replaced;
    private final Newest newest;
    private final AllowedVersions allowed;
    private final OldGoMod lines;

    /** @param plausible which prefixes of a package path are followed once they were asked for */
    Fetch(FetchScenario scenario, VisitLog log, EntryWalk walk, Predicate<String> plausible) {
        this(scenario, scenario.read(), log, walk, plausible, new ModuleFetcher(scenario, log, walk));
    }

    private Fetch(
            FetchScenario written,
            FetchScenario scenario,
            VisitLog log,
            EntryWalk walk,
            Predicate<String> plausible,
            ModuleFetcher fetcher) {
        this.written = written;
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.plausible = plausible;
        this.fetcher = fetcher;
        this.queries = new VersionQueries(scenario, log, fetcher);
        this.replaced = new ReplacedModules(scenario.overrides(), fetcher, log);
        this.newest = new Newest(replaced, walk, queries);
        this.lines = new OldGoMod(scenario, log);
        this.allowed = new AllowedVersions(scenario.overrides(), newest);
    }

    /** Reads the go.mod at hand first, unless the command passes over it or its argument. */
    Attempt<ModuleAt> run() {
        Optional<String> refused = Argument.of(written.query()).refused(scenario.command(), scenario.settings());
        if (refused.isPresent()) {
            return Attempt.refused(log.stop(StopReason.INVALID_ARGUMENT, refused.get()));
        }
        if (!scenario.command().readsMain()) {
            return asked();
        }
        return loaded().then(local -> new Fetch(written, scenario.in(local), log, walk, plausible, fetcher).asked());
    }

    private Attempt<LocalState> loaded() {
        return scenario.workspace()
                .map(workspace -> new WorkspaceLoader(scenario, log).load(workspace, this::fixer))
                .orElseGet(() -> new GoModLoader(scenario, log, fixer(scenario), fetcher).load());
    }

    boolean isInWorkspace() {
        return scenario.workspace().isPresent();
    }

    /** The same in the workspace of a module that {@code go get} has changed, where there is one. */
    Attempt<Fetch> within(ModFileSummary changed) {
        Optional<Workspace> workspace = scenario.heededWorkspace().filter(work -> work.holds(changed.module()));
        if (workspace.isEmpty()) {
            return Attempt.done(this);
        }
        FetchScenario inside =
                new FetchScenario(FetchCommand.MOD_DOWNLOAD, scenario.query(), scenario.settings(), scenario.local());
        return new WorkspaceLoader(inside, log)
                .load(workspace.get().updating(changed), this::fixer)
                .then(local -> Attempt.done(new Fetch(written, inside.in(local), log, walk, plausible, fetcher)));
    }

    private VersionFixer fixer(FetchScenario read) {
        return new VersionFixer(read, log, walk, fetcher);
    }

    private Attempt<ModuleAt> asked() {
        Optional<FetchStep.StopStep> vendored = Stops.vendored(scenario);
        if (vendored.isPresent()) {
            return Attempt.refused(log.stop(vendored.get(), FaultKind.HARD));
        }
        return switch (scenario.command()) {
            case MOD_DOWNLOAD -> listed(this::downloaded);
            case RESOLVE -> resolved();
            case LIST_VERSIONS ->
                listed(any -> new VersionListing(scenario, walk, this, project()).run(scenario.assumedVersion()));
            case GET ->
                new GetFetch(scenario, this, log, project(), Argument.of(written.query()))
                        .run(this::lookup)
                        .then(this::noted);
            case INSTALL -> install();
            case INSTALL_SELECTED -> new SelectedPackage(scenario, log, project(), latest()).run();
            case TOOLCHAIN -> toolchain(scenario.query().version());
            case MOD_DOWNLOAD_ALL -> new ProjectFetch(scenario, log, project()).download();
            case LIST_ALL -> new ProjectFetch(scenario, log, project()).list();
        };
    }

    // runGet of cmd/go/internal/modget/get.go: the go line of go.work is raised where that of the go.mod was
    private Attempt<ModuleAt> noted(ModuleAt module) {
        return scenario.local()
                .workspace()
                .flatMap(new ReleaseCheck(scenario, log)::of)
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(module));
    }

    private Attempt<ModuleAt> listed(Function<ListArgument, Attempt<ModuleAt>> operation) {
        ListArgument argument = new ListArgument(scenario);
        return argument.refused()
                .<Attempt<ModuleAt>>map(why -> Attempt.refused(log.stop(StopReason.INVALID_ARGUMENT, why)))
                .orElseGet(() -> operation.apply(argument));
    }

    private Attempt<ModuleAt> downloaded(ListArgument argument) {
        if (argument.isSelection()) {
            return new ProjectFetch(scenario, log, project()).download(argument);
        }
        ModuleQuery query = scenario.query();
        if (scenario.isMain(query.path()) && scenario.isRelative()) {
            return Attempt.done(new ModuleAt(query.path(), query.version()));
        }
        Optional<Fault> incomplete =
                argument.isPattern() ? project().graph(ModuleMode.MOD).failure() : Optional.empty();
        return argument.malformed()
                .map(why -> log.stop(StopReason.INVALID_MODULE_PATH, why))
                .or(() -> incomplete)
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(() -> resolved().then(this::download));
    }

    /** The version that a query names, and nothing of its content. */
    Attempt<ModuleAt> resolved() {
        String path = scenario.query().path();
        String query = scenario.query().version();
        AllowedVersions.Rule rule =
                VersionQueryKind.of(query).choosesFromList() ? allowed::objection : AllowedVersions.Rule.ALL;
        return current(path)
                .then(current -> walk.walk(
                        at -> queries.resolve(at, path, new VersionMatcher(query, current), rule),
                        scenario.assumedVersion()))
                .then(version -> Attempt.done(new ModuleAt(path, version)));
    }

    // only upgrade and patch look at what the go.mod has
    Attempt<String> current(String path) {
        return scenario.isRelative() ? project().current(path) : Attempt.done("");
    }

    // the version itself, not what takes its place; a version may exist by its replacement alone
    private Attempt<ModuleAt> download(ModuleAt module) {
        if (scenario.overrides().highest(module.path()).isPresent()) {
            Attempt<ModFileSummary> summary = fetcher.mod(module);
            return fetcher.info(module)
                    .then(info -> summary)
                    .then(any -> fetcher.zip(module))
                    .then(zip -> Attempt.done(module));
        }
        return fetcher.mod(module).then(summary -> fetcher.zip(module)).then(zip -> Attempt.done(module));
    }

    // CheckDeprecation comes first, and its failure ends the command
    private Attempt<ModuleAt> install() {
        return found().then(module -> deprecation(module)
                .then(any -> fetcher.mod(module))
                .then(summary -> new InstalledGoMod(module, log).read(summary))
                .then(summary -> replaced.mod(module))
                .then(lines::installed)
                .then(summary -> project().installed(summary))
                .then(any -> Attempt.done(module)));
    }

    private Attempt<ModuleAt> deprecation(ModuleAt module) {
        return scenario.settings().has(Change.DEPRECATION_ON_INSTALL)
                ? newest.of(module.path()).then(summary -> Attempt.done(module))
                : Attempt.done(module);
    }

    /** The module of a package where nothing is required. */
    Attempt<ModuleAt> found() {
        return lookup(path -> "").find();
    }

    Attempt<ModuleAt> toolchain(String name) {
        return new ToolchainFetch(scenario, fetcher).run(name);
    }

    MainModule project() {
        return new MainModule(written, scenario, log, fetcher, replaced);
    }

    private PackageFetch latest() {
        FetchScenario latest = scenario.asking(scenario.query().path(), "latest");
        return new PackageFetch(latest, log, walk, this, plausible, path -> "");
    }

    private PackageFetch lookup(UnaryOperator<String> selected) {
        return new PackageFetch(scenario, log, walk, this, plausible, selected);
    }

    ModuleFetcher fetcher() {
        return fetcher;
    }

    VersionQueries queries() {
        return queries;
    }

    ReplacedModules replaced() {
        return replaced;
    }

    EarlierVersions earlier() {
        return new EarlierVersions(walk, queries, scenario.overrides(), newest);
    }

    Newest newest() {
        return newest;
    }

    AllowedVersions allowed() {
        return allowed;
    }
}
