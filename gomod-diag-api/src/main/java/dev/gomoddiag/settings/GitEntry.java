package dev.gomoddiag.settings;

import dev.gomoddiag.text.Redaction;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One value of git's configuration.
 *
 * @param key in git's spelling; a URL in its middle may hold credentials, unlike the name of the setting
 * @param line of its file that says this and nothing else, if there is one like it only
 */
record GitEntry(String key, Setting setting, Optional<String> line) {
    private static final Pattern SECTION = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    static GitEntry of(String key, Optional<String> value, SettingSource source) {
        return of(key, value, source, Optional.empty());
    }

    /** @param value empty for a variable without {@code =}, which means true */
    static GitEntry of(String key, Optional<String> value, SettingSource source, Optional<String> line) {
        String raw = value.orElse("true");
        String name = Redaction.of(key);
        boolean header = key.startsWith("http.") && variable(key).equals("extraheader");
        int colon = raw.indexOf(':');
        return new GitEntry(
                key,
                header && !raw.isEmpty()
                        ? Setting.secret(name, raw, raw.substring(0, Math.max(colon, 0)) + ": <credentials>", source)
                        : Setting.of(name, raw, source),
                line);
    }

    /**
     * Git's spelling of a key: section and variable in lower case; empty when it is no key
     * (git_config_parse_key of config.c).
     */
    static Optional<String> canonical(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        if (first < 0
                || !SECTION.matcher(key.substring(0, first)).matches()
                || !VARIABLE.matcher(variable(key)).matches()
                || key.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        return Optional.of(key.substring(0, first).toLowerCase(Locale.ROOT)
                + key.substring(first, last)
                + key.substring(last).toLowerCase(Locale.ROOT));
    }

    private static String variable(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    String section() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** The part between section and variable; "" when there is none. */
    String subsection() {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return first == last ? "" : key.substring(first + 1, last);
    }

    /** Whether there is a part between section and variable, be it empty as in {@code [url ""]}. */
    boolean hasSubsection() {
        return key.indexOf('.') != key.lastIndexOf('.');
    }

    /** Whether it rewrites URLs; without a subsection git takes no notice of it. */
    boolean isRewrite() {
        return section().equals("url")
                && hasSubsection()
                && (variable().equals("insteadof") || variable().equals("pushinsteadof"));
    }

    String variable() {
        return variable(key);
    }
}
