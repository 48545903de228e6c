package dev.gomoddiag.plan;

import java.util.List;

/**
 * {@code go list -m -versions}: the versions of a module, and beside them those of the module that takes its place
 * ({@code ListModules} of cmd/go/internal/modload/list.go).
 */
final class VersionListing {
    private final FetchScenario scenario;
    private final EntryWalk walk;
    private final Fetch fetch;
    private final MainModule main;

    VersionListing(FetchScenario scenario, EntryWalk walk, Fetch fetch, MainModule main) {
        this.scenario = scenario;
        this.walk = walk;
        this.fetch = fetch;
        this.main = main;
    }

    /** @param assumed the version to go on with where nobody is asked */
    Attempt<ModuleAt> run(String assumed) {
        String path = scenario.query().path();
        Attempt<ModuleAt> listed =
                FetchCommand.namesVersion(scenario.query()) ? named(path, assumed) : known(path, assumed);
        return listed.then(module -> main.unwrittenSum(scenario.mode())
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElse(listed));
    }

    // ListModules: the versions are listed although there is no such version
    private Attempt<ModuleAt> named(String path, String assumed) {
        return fetch.current(path).then(current -> {
            Attempt<ModuleAt> found = fetch.resolved();
            Attempt<String> described = found.then(main::told);
            Attempt<List<String>> listed = versions(path, assumed);
            Attempt<ModuleAt> named = described.then(info -> listed).then(versions -> found);
            return main.outdated()
                    .excluding(scenario.mode())
                    .<Attempt<ModuleAt>>map(fault -> named.then(module -> Attempt.refused(fault)))
                    .orElse(named);
        });
    }

    private Attempt<ModuleAt> known(String path, String assumed) {
        return main.known(path).then(known -> {
            Attempt<List<String>> listed = versions(path, assumed);
            // a failure of the replacement is not told
            known.module()
                    .flatMap(fetch.replaced()::fetched)
                    .filter(other -> !other.path().equals(path))
                    .ifPresent(other -> versions(other.path(), assumed));
            return known.fault()
                    .<Attempt<ModuleAt>>map(Attempt::refused)
                    .orElseGet(() -> listed.then(versions -> highest(path, versions)));
        });
    }

    private Attempt<List<String>> versions(String path, String assumed) {
        return walk.walk(
                at -> fetch.queries().repo(at, path).versions("").then(versions -> unretracted(path, versions)),
                List.of(assumed));
    }

    // those that the newest go.mod retracts are left out: a failure to read it is one of the list
    private Attempt<List<String>> unretracted(String path, List<String> versions) {
        return isJudged(path, versions)
                ? fetch.newest().of(path).then(summary -> Attempt.done(versions))
                : Attempt.done(versions);
    }

    // CheckRetractions: not of versions that are excluded, nor where all are replaced
    private boolean isJudged(String path, List<String> versions) {
        return !scenario.overrides().replacesAll(path)
                && versions.stream().anyMatch(version -> !scenario.overrides().excludes(new ModuleAt(path, version)));
    }

    private Attempt<ModuleAt> highest(String path, List<String> versions) {
        String query = scenario.query().version();
        return isJudged(path, versions)
                ? walk.walk(at -> fetch.queries().newest(at, path), FetchPlan.UNKNOWN_VERSION)
                        .then(version -> Attempt.done(new ModuleAt(path, version)))
                : Attempt.done(
                        new ModuleAt(path, VersionChoice.highest(versions).orElse(query)));
    }
}
