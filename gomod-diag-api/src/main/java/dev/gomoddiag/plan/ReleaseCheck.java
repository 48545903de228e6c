package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.TooNew;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Optional;

/** Refuses what wants a newer go than the one that runs, as Go 1.21 and later do. */
final class ReleaseCheck {
    /** The version from which a go line is a demand ({@code GoStrictVersion} of cmd/go/internal/gover/version.go). */
    private static final GoRelease STRICT = GoRelease.parse("1.21").orElseThrow();

    private static final String GO_MOD = "go.mod";

    private final FetchScenario scenario;
    private final VisitLog log;

    ReleaseCheck(FetchScenario scenario, VisitLog log) {
        this.scenario = scenario;
        this.log = log;
    }

    /** The go.work that counts ({@code ReadWorkFile} of cmd/go/internal/modload/init.go). */
    Optional<Fault> of(Workspace workspace) {
        return fault(scenario.toolchains().lines().file(), workspace.go());
    }

    /** The go.mod that go runs under ({@code ReadModFile} of cmd/go/internal/modload/modfile.go). */
    Optional<Fault> ofMain() {
        ToolchainLines lines = scenario.toolchains().lines();
        String file = lines.file().endsWith(GO_MOD) ? lines.file() : GO_MOD;
        return scenario.local().main().flatMap(main -> fault(file, main.go()));
    }

    /** Whether a go line is more than a wish. */
    static boolean isDemand(GoRelease go) {
        return go.compareTo(STRICT) >= 0;
    }

    /** A go.mod that is required ({@code summaryFromModFile} of cmd/go/internal/modload/modfile.go). */
    Attempt<ModFileSummary> usable(ModuleAt module, ModFileSummary summary) {
        boolean strict =
                GoRelease.parse(summary.go()).filter(ReleaseCheck::isDemand).isPresent();
        return strict ? refusal(fault("module " + named(module), summary.go()), summary) : Attempt.done(summary);
    }

    /** What was downloaded ({@code Download} of cmd/go/internal/modfetch/fetch.go). */
    Attempt<Payload> usable(ModuleAt module, Payload content) {
        String go = content instanceof Payload.Packages packages
                ? packages.go()
                : scenario.local().cache().summary(module).go();
        return refusal(fault(module.toString(), go), content);
    }

    // a directory in the place of a module has no version
    private String named(ModuleAt module) {
        return scenario.overrides().of(module).map(Object::toString).orElse(module.toString());
    }

    private static <T> Attempt<T> refusal(Optional<Fault> fault, T value) {
        return fault.<Attempt<T>>map(Attempt::refused).orElseGet(() -> Attempt.done(value));
    }

    private Optional<Fault> fault(String what, String go) {
        Optional<GoRelease> running = scenario.running();
        return GoRelease.parse(go)
                .filter(wanted -> running.filter(wanted::newerThan).isPresent())
                .map(wanted -> fault(new TooNew(what, wanted), running.orElseThrow()));
    }

    private Fault fault(TooNew demand, GoRelease running) {
        Toolchains toolchains = scenario.toolchains();
        String words = demand.words(running, toolchains.setting(), toolchains.lines());
        return log.stop(StopReason.GO_TOO_OLD, words).wanting(demand.wanted());
    }
}
