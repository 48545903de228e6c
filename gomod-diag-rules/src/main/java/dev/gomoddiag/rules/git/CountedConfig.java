package dev.gomoddiag.rules.git;

import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.text.Text;

/** The configuration in numbered variables, of which git reads as many as {@code GIT_CONFIG_COUNT} says. */
final class CountedConfig {
    private static final Wording WORDING = new Wording(CountedConfig.class);
    private static final String COUNT = "GIT_CONFIG_COUNT";
    private static final String KEY = "GIT_CONFIG_KEY_";
    private static final String VALUE = "GIT_CONFIG_VALUE_";

    private CountedConfig() {}

    /** Without the count git reads none of them, so it goes only where there is no other. */
    static Fix removal(Obstacle obstacle, String id, Text title, Setting setting) {
        String key = setting.source().location();
        long counted = obstacle.evidence().settings().git().entries().stream()
                .filter(entry -> entry.source().location().startsWith(KEY))
                .count();
        return counted == 1
                ? Fix.of(id, title, new Action.UnsetEnv(COUNT)).undoneBy(new Action.Env(COUNT, "1"))
                : Others.doYourself(id, WORDING.text("one-of-several", title, key, key.replace(KEY, VALUE), COUNT));
    }
}
