package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.LocalTool;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.ObstacleRule;
import dev.gomoddiag.settings.SettingSource;
import java.util.List;
import java.util.Optional;

/** Git, or the ssh that git starts, is not installed, and go got to a step that needs it. */
public final class ToolRule implements ObstacleRule {
    private static final Wording WORDING = new Wording(ToolRule.class);

    @Override
    public boolean judges(Obstacle obstacle) {
        return obstacle.byGit();
    }

    @Override
    public Optional<Diagnosis> recognise(Obstacle obstacle) {
        return missing(obstacle, "git")
                .or(() -> obstacle.overSsh()
                        ? missing(obstacle, obstacle.evidence().settings().sshProgram())
                        : Optional.empty())
                .map(tool -> diagnose(obstacle, tool));
    }

    private static Optional<LocalTool> missing(Obstacle obstacle, String name) {
        return obstacle.evidence()
                .of(LocalTool.class)
                .filter(tool -> tool.name().equals(name) && tool.path().isEmpty())
                .findFirst();
    }

    // what names a program that is not there hides ssh itself
    private static List<Fix> withoutCommand(Obstacle obstacle, LocalTool tool) {
        return obstacle.evidence().settings().sshCommand().stream()
                .filter(setting -> !tool.name().equals("git"))
                .filter(setting -> setting.source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT)
                .map(setting -> Fix.of(
                                "unset-ssh-command",
                                WORDING.text("unset-command", setting.name()),
                                new Action.UnsetEnv(setting.name()))
                        .undoneBy(Others.setAgain(setting)))
                .toList();
    }

    private static Diagnosis diagnose(Obstacle obstacle, LocalTool tool) {
        CauseId cause = tool.name().equals("git") ? Causes.LOCAL_GIT_MISSING : Causes.LOCAL_SSH_MISSING;
        List<Fact> seen = List.of(tool);
        return obstacle.diagnosis(WORDING, cause, Layer.ROUTE, seen, tool.name(), obstacle.url())
                .locus(Locus.MACHINE)
                .ruledOut(Causes.GIT_REPO_NOT_FOUND.value(), WORDING.text("not-asked"))
                .remedies(withoutCommand(obstacle, tool))
                .remedy(Others.doYourself(
                        cause.equals(Causes.LOCAL_GIT_MISSING) ? "install-git" : "install-ssh",
                        WORDING.text("install", tool.name())))
                .remedies(Detours.otherServers(obstacle))
                .build();
    }
}
