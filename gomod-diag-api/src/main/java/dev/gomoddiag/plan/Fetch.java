package dev.gomoddiag.plan;

import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.Optional;
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
        this.queries = new VersionQueries(log, fetcher);
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
            case MOD_DOWNLOAD_ALL -> new ProjectFetch(scenario, log, fetcher).download();
            case LIST_ALL -> new ProjectFetch(scenario, log, fetcher).list();
        };
    }

    private Attempt<ModuleAt> resolved() {
        String path = scenario.query().path();
        String query = scenario.query().version();
        return walk.walk(at -> queries.resolve(at, path, query, this::allows), assumed())
                .then(version -> Attempt.done(new ModuleAt(path, version)));
    }

    private Attempt<ModuleAt> download(ModuleAt module) {
        return fetcher.mod(module).then(summary -> finished(module, fetcher.zip(module)));
    }

    // the versions are listed, then those that the newest go.mod retracts are left out
    private Attempt<ModuleAt> listVersions() {
        String path = scenario.query().path();
        return walk.walk(at -> fetcher.repo(at, path).versions(""), List.of(assumed()))
                .then(versions -> versions.isEmpty()
                        ? Attempt.done(new ModuleAt(path, scenario.query().version()))
                        : newest.of(path).then(summary -> queried(path)));
    }

    private Attempt<ModuleAt> queried(String path) {
        return walk.walk(at -> queries.newest(at, path), FetchPlan.UNKNOWN_VERSION)
                .then(version -> Attempt.done(new ModuleAt(path, version)));
    }

    // a failure to read retractions and deprecations changes nothing
    private Attempt<ModuleAt> get() {
        return module().then(module -> fetcher.mod(module).then(summary -> {
            newest.of(module.path());
            return Attempt.done(module);
        }));
    }

    // CheckDeprecation comes first, and its failure ends the command
    private Attempt<ModuleAt> install() {
        return module().then(module -> newest.of(module.path())
                .then(any -> fetcher.mod(module))
                .then(summary -> new ProjectFetch(scenario, log, fetcher).requirements(summary))
                .then(any -> Attempt.done(module)));
    }

    private Attempt<ModuleAt> module() {
        return new PackageFetch(scenario, log, walk, this, plausible).find(assumed());
    }

    private boolean allows(ModuleAt module) {
        return !newest.retracts(module);
    }

    private static Attempt<ModuleAt> finished(ModuleAt module, Optional<Fault> fault) {
        return fault.<Attempt<ModuleAt>>map(Attempt::refused).orElseGet(() -> Attempt.done(module));
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
