package dev.gomoddiag.text;

import java.util.regex.Pattern;

/**
 * The userinfo of one URL, or of {@code user:password@host}. A password may hold the raw {@code /}, {@code ?} or {@code #}
 * that ends the authority for a parser.
 */
final class UrlSecret {
    /** What is a port, perhaps a misspelt one, or goes on a list or a sentence, with a colon for the comma perhaps. */
    private static final Pattern PORT =
            Pattern.compile("\\d*+(?:[,|;:.')\\]}\\\\].*+)?|\\d.{0,5}|direct|off", Pattern.DOTALL);

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\]");

    private UrlSecret() {}

    /** @param at the {@code @} that ends the credentials if there are any; or -1 */
    static String hidden(String url, int at) {
        for (int separator = url.indexOf("://"); separator >= 0; separator = url.indexOf("://", separator + 3)) {
            int start = separator + 3;
            int end = endOfUserinfo(url, start, at);
            if (end >= 0) {
                return url.substring(0, start) + Redaction.CREDENTIALS + url.substring(end);
            }
        }
        return url;
    }

    /** Whether this is the beginning of a URL whose password goes on behind it. */
    static boolean open(String word) {
        int separator = word.lastIndexOf("://");
        return separator >= 0
                && word.indexOf('@', separator) < 0
                && !word.startsWith("file://", separator - 4)
                && !port(authority(word, separator + 3));
    }

    private static String authority(String url, int start) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return url.substring(start, end);
    }

    private static boolean port(String authority) {
        int colon = authority.indexOf(':');
        return colon < 0
                || authority.startsWith("[")
                || PORT.matcher(authority.substring(colon + 1)).matches();
    }

    /** Where the host begins or, when there is none behind a password, where the authority ends; -1 without credentials. */
    private static int endOfUserinfo(String url, int start, int at) {
        String authority = authority(url, start);
        int first = authority.indexOf('@');
        boolean plainHost = first < 0 && (authority.indexOf(':') < 0 || authority.startsWith("["));
        // the user of a ssh URL is no secret, and without it the URL says little
        boolean loginOnly = first >= 0
                && url.startsWith("ssh://", start - 6)
                && authority.lastIndexOf(':', authority.lastIndexOf('@')) < 0;
        if (plainHost || loginOnly || url.startsWith("file://", start - 7)) {
            return -1;
        }
        if (at >= start || first >= 0) {
            return Math.max(at, start + first);
        }
        return port(authority) ? -1 : start + authority.length();
    }

    /** Where the user of {@code user:password@host} begins, the value of a forward-proxy variable without scheme; or -1. */
    static int startOfUserinfo(String text, int at) {
        int start = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (beginsItem(c)) {
                start = i + 1;
            } else if (c == '@' || c == '/') {
                return -1;
            } else if (c == ':') {
                return drive(text, start) ? -1 : start;
            }
        }
        return -1;
    }

    /** As {@link #startOfUserinfo}, where there is a user for certain: he may have any characters and no password. */
    static int startOfUser(String text, int at) {
        int start = 0;
        for (int i = 0; i < at && ":@/".indexOf(text.charAt(i)) < 0; i++) {
            start = beginsItem(text.charAt(i)) ? i + 1 : start;
        }
        return at < 0 || drive(text, start) ? -1 : start;
    }

    /** Whether this goes before an item of a list, or before the value of a variable. */
    static boolean beginsItem(char c) {
        return "=,;|'([{".indexOf(c) >= 0;
    }

    private static boolean drive(String text, int start) {
        return DRIVE.matcher(text).region(start, text.length()).lookingAt();
    }
}
