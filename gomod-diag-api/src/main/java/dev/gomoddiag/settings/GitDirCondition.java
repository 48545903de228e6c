package dev.gomoddiag.settings;

import java.util.Locale;
import java.util.Optional;

/** The condition of an {@code includeIf "gitdir:PATTERN"} (git-config(1), Conditional includes). */
record GitDirCondition(String pattern, Case letters) {

    enum Case {
        EXACT,
        FOLDED
    }

    /**
     * Reads a condition; empty when it is of another kind or names an unknown home.
     *
     * @param directory of the file the condition stands in
     */
    static Optional<GitDirCondition> parse(String condition, GitFiles files, String directory) {
        boolean folded = condition.startsWith("gitdir/i:");
        if (!folded && !condition.startsWith("gitdir:")) {
            return Optional.empty();
        }
        return files.expand(condition.substring(condition.indexOf(':') + 1))
                .map(path -> new GitDirCondition(complete(path, directory), folded ? Case.FOLDED : Case.EXACT));
    }

    private static String complete(String path, String directory) {
        String pattern = path;
        if (pattern.startsWith("./")) {
            pattern = directory + pattern.substring(1);
        } else if (!pattern.startsWith("/") && !pattern.matches("(?s)[A-Za-z]:[\\\\/].*")) {
            pattern = "**/" + pattern;
        }
        return pattern.endsWith("/") ? pattern + "**" : pattern;
    }

    boolean holds(String gitDirectory) {
        String text = gitDirectory.replace('\\', '/');
        return letters == Case.FOLDED
                ? PathGlob.matches(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))
                : PathGlob.matches(pattern, text);
    }
}
