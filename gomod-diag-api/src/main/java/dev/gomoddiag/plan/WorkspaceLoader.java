package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a go.work and the go.mod files of its members ({@code loadModFile} of cmd/go/internal/modload/init.go). */
final class WorkspaceLoader {
    /** What a go.work without a go line is taken for ({@code FromGoWork} of cmd/go/internal/gover/version.go). */
    private static final String FIRST_RELEASE = "1.18";

    private final FetchScenario scenario;
    private final VisitLog log;

    WorkspaceLoader(FetchScenario scenario, VisitLog log) {
        this.scenario = scenario;
        this.log = log;
    }

    /** @param fixer resolves the versions of a go.mod that are queries */
    Attempt<LocalState> load(Workspace workspace, Function<FetchScenario, VersionFixer> fixer) {
        Optional<Fault> outdone = outdone(workspace);
        if (outdone.isPresent()) {
            return Attempt.refused(outdone.get());
        }
        List<Workspace.Member> members = new ArrayList<>();
        Optional<Fault> first = Optional.empty();
        for (Workspace.Member member : workspace.members()) {
            LocalState alone = scenario.local().with(member.goMod()).with(member.overrides());
            Attempt<LocalState> fixed = fixer.apply(scenario.in(alone)).fixed();
            first = first.or(fixed::failure);
            members.add(fixed instanceof Attempt.Done<LocalState> done ? member.with(done.value()) : member);
        }
        Workspace whole = workspace.of(members);
        Optional<String> repeated =
                scenario.settings().has(Change.MEMBERS_DIFFER) ? whole.repeated() : Optional.empty();
        return first.or(() -> repeated.or(whole::problem).map(why -> log.stop(StopReason.UNREADABLE_GO_WORK, why)))
                .or(this::refusedMode)
                .<Attempt<LocalState>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(scenario.local().with(whole)));
    }

    // errWorkTooOld
    private Optional<Fault> outdone(Workspace workspace) {
        if (!scenario.settings().has(Change.TOOLCHAINS)) {
            return Optional.empty();
        }
        GoRelease own = GoRelease.parse(workspace.go())
                .orElseGet(() -> GoRelease.parse(FIRST_RELEASE).orElseThrow());
        String told = workspace.go().isEmpty() ? "" : ", but go.work lists go " + workspace.go();
        return workspace.members().stream()
                .filter(member -> GoRelease.parse(member.goMod().go())
                        .filter(ReleaseCheck::isDemand)
                        .filter(go -> go.newerThan(own))
                        .isPresent())
                .findFirst()
                .map(member -> log.stop(
                        StopReason.OUTDATED_GO_LINE,
                        "module " + member.directory() + " listed in go.work file requires go >= "
                                + member.goMod().go() + told));
    }

    // setDefaultBuildMod
    private Optional<Fault> refusedMode() {
        return scenario.mode() == ModuleMode.MOD
                        && scenario.settings().mode() == ModuleMode.MOD
                        && scenario.command().heedsMode()
                ? Optional.of(log.stop(StopReason.INVALID_GOFLAGS, "go: -mod may only be set to readonly"))
                : Optional.empty();
    }
}
