package dev.gomoddiag.settings;

/**
 * Git's glob over paths (wildmatch.c, WM_PATHNAME): {@code *} and {@code ?} stay within one element, {@code **} between
 * slashes spans any number of them. A bracket expression is taken literally.
 */
final class PathGlob {
    private PathGlob() {}

    /** In time proportional to the product of both lengths. */
    static boolean matches(String pattern, String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (pattern.startsWith("**/", i) && atElement(pattern, i)) {
                reached = elements(reached, text);
                i += 3;
            } else if (pattern.startsWith("**", i) && atElement(pattern, i) && i + 2 == pattern.length()) {
                reached = any(reached);
                i += 2;
            } else if (c == '*') {
                reached = within(reached, text);
                i++;
            } else {
                boolean escaped = c == '\\' && i + 1 < pattern.length();
                reached = one(reached, text, escaped ? pattern.charAt(i + 1) : c, escaped);
                i += escaped ? 2 : 1;
            }
        }
        return reached[text.length()];
    }

    private static boolean atElement(String pattern, int i) {
        return i == 0 || pattern.charAt(i - 1) == '/';
    }

    private static boolean[] one(boolean[] reached, String text, char wanted, boolean escaped) {
        boolean[] next = new boolean[reached.length];
        for (int i = 0; i < text.length(); i++) {
            boolean fits = (escaped || wanted != '?') ? text.charAt(i) == wanted : text.charAt(i) != '/';
            next[i + 1] = reached[i] && fits;
        }
        return next;
    }

    private static boolean[] within(boolean[] reached, String text) {
        boolean[] next = reached.clone();
        for (int i = 0; i < text.length(); i++) {
            next[i + 1] |= next[i] && text.charAt(i) != '/';
        }
        return next;
    }

    private static boolean[] any(boolean[] reached) {
        boolean[] next = reached.clone();
        for (int i = 1; i < next.length; i++) {
            next[i] |= next[i - 1];
        }
        return next;
    }

    /** No element, or any number of them with the slash behind each. */
    private static boolean[] elements(boolean[] reached, String text) {
        boolean[] next = reached.clone();
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            open |= reached[i];
            next[i + 1] |= open && text.charAt(i) == '/';
        }
        return next;
    }
}
