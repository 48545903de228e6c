package dev.gomoddiag.rules.git;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.text.Redaction;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/** Takes away what git reads from a variable or from a file of its configuration, there where it stands. */
final class GitRemoval {
    private GitRemoval() {}

    /** The way back repeats no secret: it tells the user to. */
    static Fix of(Obstacle obstacle, String id, Text title, Setting setting) {
        if (setting.source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT) {
            // keys of a configuration have a dot in them
            return setting.name().indexOf('.') >= 0
                    ? CountedConfig.removal(obstacle, id, title, setting)
                    : Fix.of(id, title, new Action.UnsetEnv(setting.name())).undoneBy(Others.setAgain(setting));
        }
        String file = setting.source().location();
        return obstacle.evidence()
                .settings()
                .git()
                .line(setting)
                .filter(line -> Redaction.of(line).equals(line) && setting.raw().equals(setting.value()))
                .map(line -> Fix.ofEdit(id, title, file, List.of(line), List.of(Fix.comment(line))))
                .orElseGet(() -> Fix.of(id, title, new Action.UnsetGitConfig(Optional.of(file), setting.name()))
                        .undoneBy(back(setting, file)));
    }

    private static Action back(Setting setting, String file) {
        return setting.raw().equals(setting.value())
                ? new Action.GitConfig(Optional.of(file), setting.name(), setting.raw())
                : Others.restore(setting);
    }
}
