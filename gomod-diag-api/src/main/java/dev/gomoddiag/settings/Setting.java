package dev.gomoddiag.settings;

import dev.gomoddiag.text.Redaction;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** A name, its effective value and where that value came from. */
public final class Setting {
    private static final Pattern URL = Pattern.compile("\\W*[A-Za-z][A-Za-z0-9+.-]*+://");

    private final String name;
    private final String raw;
    private final String shown;
    private final SettingSource source;

    private Setting(String name, String raw, String shown, SettingSource source) {
        this.name = Objects.requireNonNull(name, "name");
        this.raw = Objects.requireNonNull(raw, "raw");
        this.shown = shown;
        this.source = Objects.requireNonNull(source, "source");
    }

    static Setting of(String name, String raw, SettingSource source) {
        boolean url =
                URL.matcher(raw).lookingAt() || name.toLowerCase(Locale.ROOT).endsWith("proxy");
        return new Setting(name, raw, url ? Redaction.ofUrl(raw) : Redaction.of(raw), source);
    }

    /** A setting whose value is a secret as a whole, shown as {@code shown}. */
    static Setting secret(String name, String raw, String shown, SettingSource source) {
        return new Setting(name, raw, shown, source);
    }

    /** The variable or configuration key, spelt as its owner documents it; git keys as git prints them. */
    public String name() {
        return name;
    }

    /** The value with credentials replaced by tokens such as {@code <credentials>}; fit to store and to show. */
    public String value() {
        return shown;
    }

    /** The value as it was set. It may hold credentials: use it to act as go would, never store or show it. */
    public String raw() {
        return raw;
    }

    public SettingSource source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Setting that
                && name.equals(that.name)
                && raw.equals(that.raw)
                && shown.equals(that.shown)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, raw, source);
    }

    @Override
    public String toString() {
        return name + "=" + shown + " [" + source.describe() + "]";
    }
}
