package dev.gomoddiag.rules.fix;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * How one Go variable is changed so that the change takes effect: a value from the process environment hides whatever
 * {@code go env -w} writes.
 */
public final class GoVariable {
    private final Setting setting;
    /** Without a file, as with GOENV=off, go env -w changes nothing. */
    private final Optional<String> file;

    private GoVariable(Setting setting, Optional<String> file) {
        this.setting = setting;
        this.file = file;
    }

    public static GoVariable of(GoSettings settings, String name) {
        return new GoVariable(settings.go(name), settings.goEnvFile());
    }

    public Setting setting() {
        return setting;
    }

    /** The effective value is a variable of the process environment. */
    public boolean fromEnvironment() {
        return setting.source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT;
    }

    /** Somebody set it: it is neither built in nor that of the Go installation. */
    public boolean setByUser() {
        return fromEnvironment() || setting.source().kind() == SettingSource.Kind.GO_ENV_FILE;
    }

    /** The value with a part of it replaced; empty where it holds credentials, which are not repeated. */
    public Optional<String> replaced(String part, String other) {
        return Optional.of(setting)
                .filter(set -> set.raw().equals(set.value()))
                .map(set -> set.raw().replace(part, other));
    }

    public Fix set(String id, Text title, String value) {
        return Fix.of(id, title, setTo(value)).undoneBy(back());
    }

    /** Takes away what the user set, so that the value behind it counts. */
    public Fix unset(String id, Text title) {
        return Fix.of(
                        id,
                        title,
                        fromEnvironment() ? new Action.UnsetEnv(setting.name()) : new Action.UnsetGoEnv(setting.name()))
                .undoneBy(back());
    }

    private Action setTo(String value) {
        return fromEnvironment() || file.isEmpty()
                ? new Action.Env(setting.name(), value)
                : new Action.GoEnv(setting.name(), value);
    }

    private List<Action> back() {
        if (!setByUser()) {
            return List.of(
                    file.isEmpty() ? new Action.UnsetEnv(setting.name()) : new Action.UnsetGoEnv(setting.name()));
        }
        // a value with credentials is never repeated, and go env -w takes none with a line end in it
        boolean repeatable =
                setting.value().equals(setting.raw()) && setting.raw().chars().noneMatch(Character::isISOControl);
        return repeatable ? List.of(setTo(setting.raw())) : List.of(Others.restore(setting));
    }
}
