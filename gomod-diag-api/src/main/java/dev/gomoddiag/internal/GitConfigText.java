package dev.gomoddiag.internal;

import dev.gomoddiag.remedy.Action;

/** One value in the syntax of a git config file. */
final class GitConfigText {
    private GitConfigText() {}

    static String of(Action.GitConfig setting) {
        String key = setting.key();
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        if (first < 0) {
            throw new IllegalArgumentException("git key \"" + key + "\" has no section: write section.name");
        }
        String section = first == last
                ? key.substring(0, first)
                : key.substring(0, first) + " " + quoted(key.substring(first + 1, last));
        return "\n[" + section + "]\n\t" + key.substring(last + 1) + " = " + quoted(setting.value()) + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
