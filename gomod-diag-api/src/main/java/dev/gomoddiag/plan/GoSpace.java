package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.List;

/** White space as Go's {@code strings.TrimSpace} and {@code strings.Fields} see it ({@code unicode.IsSpace}). */
public final class GoSpace {
    private static final String SPACES = "\t\n\013\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
            + "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    private GoSpace() {}

    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || isSpace(text.charAt(i));
            if (!space && start < 0) {
                start = i;
            } else if (space && start >= 0) {
                fields.add(text.substring(start, i));
                start = -1;
            }
        }
        return List.copyOf(fields);
    }

    private static boolean isSpace(char c) {
        return SPACES.indexOf(c) >= 0;
    }
}
