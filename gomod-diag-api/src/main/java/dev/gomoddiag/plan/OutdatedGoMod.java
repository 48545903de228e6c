package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import java.util.Optional;

/** What go would have to change in the go.mod it runs under, which only {@code -mod=mod} lets it. */
final class OutdatedGoMod {
    private static final String NEEDED = "updates to go.mod needed";

    private final FetchScenario written;
    private final FetchScenario scenario;
    private final VisitLog log;

    /** @param written with the go.mod as it is, where {@code scenario} has it as go reads it */
    OutdatedGoMod(FetchScenario written, FetchScenario scenario, VisitLog log) {
        this.written = written;
        this.scenario = scenario;
        this.log = log;
    }

    /** It names something else than go would write. */
    Fault unwritten() {
        return log.stop(StopReason.OUTDATED_GO_MOD, NEEDED);
    }

    /** It requires a version that it excludes, or names queries, which is told in the end. */
    Optional<Fault> excluding(ModuleMode mode) {
        boolean excludes = scenario.local().main().stream()
                .flatMap(main -> main.requires().stream())
                .anyMatch(scenario.overrides()::excludes);
        // commitRequirements of init.go: in a workspace no go.mod is updated
        if (mode == ModuleMode.MOD || scenario.workspace().isPresent()) {
            return Optional.empty();
        }
        boolean differs = !written.local().main().equals(scenario.local().main())
                || !written.local().overrides().equals(scenario.local().overrides());
        return excludes
                ? Optional.of(excluded(NEEDED))
                : Optional.of(differs).filter(any -> any).map(any -> unwritten());
    }

    /**
     * Or it names an older release than what it requires, which Go 1.21 and later do not accept ({@code updateRoots} of
     * cmd/go/internal/modload/buildlist.go).
     */
    Optional<Fault> behind(ModuleGraph graph, ModuleMode mode) {
        Optional<GoRelease> own = scenario.local().main().flatMap(main -> GoRelease.parse(main.go()));
        boolean behind = graph.newestGo()
                .filter(ReleaseCheck::isDemand)
                .filter(go -> own.filter(mine -> !go.newerThan(mine)).isEmpty())
                .isPresent();
        boolean told = mode != ModuleMode.MOD
                && scenario.running().isPresent()
                && scenario.workspace().isEmpty();
        return excluding(mode)
                .or(() ->
                        behind && told ? Optional.of(log.stop(StopReason.OUTDATED_GO_LINE, NEEDED)) : Optional.empty());
    }

    /** An end for which an exclude line is the reason. */
    Fault excluded(String text) {
        return log.stop(StopReason.EXCLUDED_REQUIREMENT, text);
    }
}
