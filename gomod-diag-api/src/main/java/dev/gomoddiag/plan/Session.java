package dev.gomoddiag.plan;

import java.util.Optional;

/** What a go process remembers. */
record Session(FetchScenario scenario, VisitLog log, Fetch fetch, ToolchainSearch search) {

    static Session of(FetchScenario scenario, VisitLog log) {
        EntryWalk walk = new RankedWalk(FetchWalk.entries(scenario.settings()), log);
        Fetch fetch = new Fetch(scenario, log, walk, any -> true);
        return new Session(scenario, log, fetch, new ToolchainSearch(scenario.toolchains(), log, walk, fetch));
    }

    /** Why the go.mod that go runs under is not for it. */
    Optional<Fault> unfit() {
        ReleaseCheck releases = new ReleaseCheck(scenario, log);
        return scenario.command().readsMain()
                ? new OldGoMod(scenario, log)
                        .ofMain()
                        .or(() -> scenario.workspace().isPresent() ? Optional.empty() : releases.ofMain())
                        .or(() -> scenario.heededWorkspace().flatMap(releases::of))
                : Optional.empty();
    }

    /** The module cache with what was fetched. */
    ModuleCache cache() {
        return Aftermath.of(scenario.local().cache(), log.visits());
    }

    /** The same process where it has forgotten what it saw ({@code Reset} of cmd/go/internal/modload/init.go). */
    Session afresh() {
        return of(scenario.in(scenario.local().with(cache())), log.afresh());
    }
}
