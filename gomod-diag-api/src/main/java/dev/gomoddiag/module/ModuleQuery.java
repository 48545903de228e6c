package dev.gomoddiag.module;

import java.util.Objects;

/**
 * What the user asked for: a module or package path and a version query, as written; the path may be malformed.
 *
 * @param path for example {@code github.com/Acme/Widget}
 * @param version for example {@code latest}, {@code v1.9.1} or a branch; "" where none is named
 */
public record ModuleQuery(String path, String version) {
    private static final String DEFAULT_VERSION = "latest";

    /** @throws IllegalArgumentException when a part is blank or holds control characters, unless the version is "" */
    public ModuleQuery {
        requireText("module path", path);
        Objects.requireNonNull(version, "version query");
        if (!version.isEmpty()) {
            requireText("version query", version);
        }
    }

    /**
     * Reads {@code PATH@VERSION}; the version is {@code latest} when there is no {@code @}.
     *
     * @throws IllegalArgumentException when a part is blank or holds control characters
     */
    public static ModuleQuery parse(String text) {
        Objects.requireNonNull(text, "text");
        int at = text.indexOf('@');
        if (at < 0) {
            return new ModuleQuery(text, DEFAULT_VERSION);
        }
        return new ModuleQuery(text.substring(0, at), DEFAULT_VERSION).at(text.substring(at + 1));
    }

    /**
     * The same in another version.
     *
     * @throws IllegalArgumentException when the version is blank or holds control characters
     */
    public ModuleQuery at(String other) {
        requireText("version query", other);
        return new ModuleQuery(path, other);
    }

    /**
     * Reads an argument of a go command, which takes one without a version in its own way: no version is "", and an
     * {@code @} that nothing follows is left in the path.
     *
     * @throws IllegalArgumentException when it is blank or holds control characters
     */
    public static ModuleQuery argument(String text) {
        int at = text.indexOf('@');
        return at < 1 || at == text.length() - 1
                ? new ModuleQuery(text, "")
                : new ModuleQuery(text.substring(0, at), text.substring(at + 1));
    }

    /** Whether a version is named. */
    public boolean isVersioned() {
        return !version.isEmpty();
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

    /** {@code PATH@VERSION}, or {@code PATH} where no version is named. */
    @Override
    public String toString() {
        return version.isEmpty() ? path : path + "@" + version;
    }
}
