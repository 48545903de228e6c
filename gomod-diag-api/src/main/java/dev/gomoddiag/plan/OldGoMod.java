package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of a go.mod that Go before 1.21 refuses to read (golang.org/x/mod/modfile/rule.go of that time). */
final class OldGoMod {
    private static final Pattern GO_LINE = Pattern.compile("[1-9][0-9]*+\\.(?:0|[1-9][0-9]*+)");

    private final FetchScenario scenario;
    private final VisitLog log;

    OldGoMod(FetchScenario scenario, VisitLog log) {
        this.scenario = scenario;
        this.log = log;
    }

    /** Why the go.mod that go runs under cannot be read. */
    Optional<Fault> ofMain() {
        boolean names = !scenario.toolchains().lines().toolchain().isEmpty();
        return scenario.local()
                .main()
                .flatMap(this::goLine)
                .or(() -> names ? refused("unknown directive: toolchain") : Optional.empty());
    }

    /** The go.mod of what is installed, which is read as strictly as that of a main module. */
    Attempt<ModFileSummary> installed(ModFileSummary summary) {
        return goLine(summary).<Attempt<ModFileSummary>>map(Attempt::refused).orElseGet(() -> Attempt.done(summary));
    }

    private Optional<Fault> goLine(ModFileSummary summary) {
        String go = summary.go();
        return go.isEmpty() || GO_LINE.matcher(go).matches()
                ? Optional.empty()
                : refused("invalid go version '" + go + "': must match format 1.23");
    }

    // a stop is noted where it is made, so a go that knows better makes none
    private Optional<Fault> refused(String words) {
        return scenario.settings().has(Change.TOOLCHAINS)
                        || scenario.local().toolchains().isEmpty()
                ? Optional.empty()
                : Optional.of(log.stop(
                        new FetchStep.StopStep(StopReason.UNKNOWN_GO_MOD_LINE, words, -1, When.ALWAYS),
                        FaultKind.HARD));
    }
}
