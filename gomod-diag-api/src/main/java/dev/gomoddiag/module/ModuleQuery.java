package dev.gomoddiag.module;

import java.util.Objects;

/**
 * What the user asked for: a module or package path and a version query, as written; the path may be malformed.
 *
 * @param path for example {@code github.com/Acme/Widget}
 * @param version for example {@code latest}, {@code v1.9.1} or a branch
 */
public record ModuleQuery(String path, String version) {
    private static final String DEFAULT_VERSION = "latest";

    /** @throws IllegalArgumentException when a part is blank or holds control characters */
    public ModuleQuery {
        requireText("module path", path);
        requireText("version query", version);
    }

    /**
     * Reads {@code PATH@VERSION}; the version is {@code latest} when there is no {@code @}.
     *
     * @throws IllegalArgumentException when a part is blank or holds control characters
     */
    public static ModuleQuery parse(String text) {
        Objects.requireNonNull(text, "text");
        int at = text.indexOf('@');
        return at < 0
                ? new ModuleQuery(text, DEFAULT_VERSION)
                : new ModuleQuery(text.substring(0, at), text.substring(at + 1));
    }

    private static void requireText(String part, String text) {
        Objects.requireNonNull(text, part);
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    part + " is blank: \"" + text + "\": write it as PATH@VERSION, for example example.com/m@latest");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    part + " holds control characters: " + GoQuote.quote(text) + ": remove them");
        }
    }

    /** {@code PATH@VERSION}. */
    @Override
    public String toString() {
        return path + "@" + version;
    }
}
