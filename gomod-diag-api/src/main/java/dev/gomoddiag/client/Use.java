package dev.gomoddiag.client;

import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import java.util.Objects;

/**
 * Something that a client uses, without any secret.
 *
 * @param text for example a file, or a setting with its value
 */
public record Use(String text, SettingSource source) {
    public Use {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }

    static Use value(Setting setting) {
        return new Use(setting.value(), setting.source());
    }

    static Use named(Setting setting) {
        return new Use(setting.name() + (setting.value().isEmpty() ? "" : "=" + setting.value()), setting.source());
    }
}
