package dev.gomoddiag.rules.git;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;

/** Takes away what git reads from a variable or a configuration. */
final class GitRemoval {
    private GitRemoval() {}

    /** Without an undo where the value holds a secret, which is never repeated. */
    static Fix of(String id, Text title, Setting setting) {
        // keys of a configuration have a dot in them
        boolean variable = setting.name().indexOf('.') < 0;
        Fix removal = Fix.of(
                id, title, variable ? new Action.UnsetEnv(setting.name()) : new Action.UnsetGitConfig(setting.name()));
        if (!setting.raw().equals(setting.value())) {
            return removal;
        }
        return removal.undoneBy(
                variable
                        ? new Action.Env(setting.name(), setting.raw())
                        : new Action.GitConfig(setting.name(), setting.raw()));
    }
}
