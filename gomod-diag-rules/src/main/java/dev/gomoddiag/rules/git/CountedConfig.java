package dev.gomoddiag.rules.git;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;

/**
 * The configuration in variables: numbered ones, of which git reads as many as {@code GIT_CONFIG_COUNT} says, and those in
 * {@code GIT_CONFIG_PARAMETERS}.
 */
final class CountedConfig {
    private static final Wording WORDING = new Wording(CountedConfig.class);
    private static final String COUNT = "GIT_CONFIG_COUNT";
    private static final String KEY = "GIT_CONFIG_KEY_";
    private static final String VALUE = "GIT_CONFIG_VALUE_";
    private static final String PARAMETERS = "GIT_CONFIG_PARAMETERS";

    private CountedConfig() {}

    /** Without the count, or the list, git reads none of them, so it goes only where there is no other. */
    static Fix removal(Obstacle obstacle, String id, Text title, Setting setting) {
        String key = setting.source().location();
        if (key.equals(PARAMETERS)) {
            return standing(obstacle, PARAMETERS) == 1
                    ? Fix.of(id, title, new Action.UnsetEnv(PARAMETERS)).undoneBy(Others.restore(setting))
                    : Others.doYourself(id, WORDING.text("one-of-list", title, setting.name(), PARAMETERS));
        }
        return standing(obstacle, KEY) == 1
                ? Fix.of(id, title, new Action.UnsetEnv(COUNT)).undoneBy(new Action.Env(COUNT, "1"))
                : Others.doYourself(id, WORDING.text("one-of-several", title, key, key.replace(KEY, VALUE), COUNT));
    }

    private static long standing(Obstacle obstacle, String variables) {
        return obstacle.evidence().settings().git().entries().stream()
                .filter(entry -> entry.source().location().startsWith(variables))
                .count();
    }
}
