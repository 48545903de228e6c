package dev.gomoddiag.plan;

import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.function.Predicate;

/** The operations of a go command in their order. Not thread-safe. */
final class Fetch {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Predicate<String> plausible;
    private final ModuleFetcher fetcher;
    private final VersionQueries queries;
    private final Newest newest;

    /** @param plausible which prefixes of a package path are followed once they were asked for */
    Fetch(FetchScenario scenario, VisitLog log, EntryWalk walk, Predicate<String> plausible) {
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.plausible = plausible;
        this.fetcher = new ModuleFetcher(scenario, log, walk);
        this.queries = new VersionQueries(scenario, log, fetcher);
        this.newest = new Newest(fetcher, walk, queries);
    }

    Attempt<ModuleAt> run() {
        return switch (scenario.command()) {
            case MOD_DOWNLOAD -> resolved().then(this::download);
            case RESOLVE -> resolved();
            case LIST_VERSIONS -> listVersions();
            case GET -> get();
            case INSTALL -> install();
            case TOOLCHAIN -> new ToolchainFetch(scenario, fetcher).run();
            case MOD_DOWNLOAD_ALL -> project().download();
            case LIST_ALL -> project().list();
        };
    }

    private Attempt<ModuleAt> resolved() {
        String path = scenario.query().path();
        String query = scenario.query().version();
        boolean chosen = VersionQueryKind.of(query).choosesFromList();
        return walk.walk(at -> queries.resolve(at, path, query, module -> !chosen || allows(module)), assumed())
                .then(version -> Attempt.done(new ModuleAt(path, version)));
    }

    private Attempt<ModuleAt> download(ModuleAt module) {
        return fetcher.mod(module).then(summary -> fetcher.zip(module)).then(zip -> Attempt.done(module));
    }

    // those versions that the newest go.mod retracts are left out: a failure to read it is one of the list
    private Attempt<ModuleAt> listVersions() {
        String path = scenario.query().path();
        return project()
                .known(path)
                .then(known -> walk.walk(
                        at -> fetcher.repo(at, path).versions("").then(versions -> unretracted(path, versions)),
                        List.of(assumed())))
                .then(versions -> versions.isEmpty()
                        ? Attempt.done(new ModuleAt(path, scenario.query().version()))
                        : queried(path));
    }

    private Attempt<List<String>> unretracted(String path, List<String> versions) {
        return versions.isEmpty() ? Attempt.done(versions) : newest.of(path).then(summary -> Attempt.done(versions));
    }

    private Attempt<ModuleAt> queried(String path) {
        return walk.walk(at -> queries.newest(at, path), FetchPlan.UNKNOWN_VERSION)
                .then(version -> Attempt.done(new ModuleAt(path, version)));
    }

    // a failure to read retractions and deprecations changes nothing
    private Attempt<ModuleAt> get() {
        return project()
                .requirements(List.of())
                .then(all -> module())
                .then(module -> project().requirements(List.of(module)).then(all -> {
                    newest.retracts(module);
                    return Attempt.done(module);
                }));
    }

    // CheckDeprecation comes first, and its failure ends the command
    private Attempt<ModuleAt> install() {
        return module().then(module -> deprecation(module)
                .then(any -> fetcher.mod(module))
                .then(summary -> project().installed(summary))
                .then(any -> Attempt.done(module)));
    }

    private Attempt<ModuleAt> deprecation(ModuleAt module) {
        return scenario.settings().has(Change.DEPRECATION_ON_INSTALL)
                ? newest.of(module.path()).then(summary -> Attempt.done(module))
                : Attempt.done(module);
    }

    private ProjectFetch project() {
        return new ProjectFetch(scenario, log, fetcher);
    }

    private Attempt<ModuleAt> module() {
        return new PackageFetch(scenario, log, walk, this, plausible).find(assumed());
    }

    private boolean allows(ModuleAt module) {
        return !newest.retracts(module);
    }

    private String assumed() {
        String query = scenario.query().version();
        return VersionQueryKind.of(query) == VersionQueryKind.EXACT ? query : FetchPlan.UNKNOWN_VERSION;
    }

    ModuleFetcher fetcher() {
        return fetcher;
    }

    VersionQueries queries() {
        return queries;
    }

    Newest newest() {
        return newest;
    }
}
