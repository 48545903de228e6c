package dev.gomoddiag.settings;

import java.util.List;

/** Patterns of ssh ({@code match_pattern} and {@code match_pattern_list} of OpenSSH's match.c). */
final class SshPattern {
    private SshPattern() {}

    /** Whether some pattern fits and none with {@code !} in front does. */
    static boolean any(List<String> patterns, String text) {
        boolean ruledOut =
                patterns.stream().anyMatch(pattern -> pattern.startsWith("!") && matches(pattern.substring(1), text));
        return !ruledOut && patterns.stream().anyMatch(pattern -> !pattern.startsWith("!") && matches(pattern, text));
    }

    /** Goes back to the last star only, so that the cost is at most the product of the lengths. */
    static boolean matches(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int starIn = 0;
        while (in < text.length() || at < pattern.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                starIn = in;
            } else if (at < pattern.length()
                    && in < text.length()
                    && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(in))) {
                at++;
                in++;
            } else if (star >= 0 && starIn < text.length()) {
                in = ++starIn;
                at = star + 1;
            } else {
                return false;
            }
        }
        return true;
    }
}
