package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        ToolchainLines lines = scenario.toolchains().lines();
        boolean reads =
                scenario.local().workspace().isEmpty() || scenario.workspace().isPresent();
        return read().flatMap(go -> goLine(go).stream())
                .findFirst()
                .or(() -> reads && !lines.toolchain().isEmpty()
                        ? refused("unknown directive: toolchain")
                        : Optional.empty());
    }

    /** The go.mod of what is installed, which is read as strictly as that of a main module. */
    Attempt<ModFileSummary> installed(ModFileSummary summary) {
        return goLine(summary.go())
                .<Attempt<ModFileSummary>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(summary));
    }

    private Stream<String> read() {
        return scenario.workspace()
                .map(work -> Stream.concat(
                        Stream.of(work.go()),
                        work.members().stream().map(member -> member.goMod().go())))
                .orElseGet(() -> scenario.local().main().map(ModFileSummary::go).stream());
    }

    private Optional<Fault> goLine(String go) {
        return go.isEmpty() || GO_LINE.matcher(go).matches()
                ? Optional.empty()
                : refused("invalid go version '" + go + "': must match format 1.23");
    }

    // a stop is noted where it is made, so a go that knows better makes none
    private Optional<Fault> refused(String words) {
        return scenario.settings().has(Change.TOOLCHAINS)
                        || scenario.local().toolchains().isEmpty()
                ? Optional.empty()
                : Optional.of(log.stop(StopReason.UNKNOWN_GO_MOD_LINE, words));
    }
}
