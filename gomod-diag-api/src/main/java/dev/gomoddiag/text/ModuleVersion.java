package dev.gomoddiag.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the {@code @} before a version of a module from the one behind a password; in doubt it is the latter. */
final class ModuleVersion {
    private static final String BLANK = "\\x00-\\x20\"'`<>";

    /** What is no host name at all, what is one nowhere but in a local network, and what may be one. */
    private static final Pattern FORM = Pattern.compile("(?:(?<release>v\\d++\\.\\d++\\.\\d++(?:\\+incompatible)?+)"
            + "|(?<word>v(?=/)|latest|upgrade|patch|none)"
            + "|v\\d++(?:\\.\\d++)?+"
            + "|(?<pre>v\\d++\\.\\d++\\.\\d++[-+][\\w.+-]*+))"
            + "(?=\\z|[" + BLANK + "/,;|)\\]}\\\\]|[:.](?:\\z|[" + BLANK + "]))");

    private ModuleVersion() {}

    /** The last {@code @} that is not before a version; or -1. */
    static int lastOtherAt(String text) {
        int at = text.lastIndexOf('@');
        while (at >= 0 && follows(text, at)) {
            at = text.lastIndexOf('@', at - 1);
        }
        return at;
    }

    private static boolean follows(String text, int at) {
        Matcher form = FORM.matcher(text).region(at + 1, text.length());
        if (!form.lookingAt()) {
            return false;
        }
        int start = start(text, at);
        int slash = text.indexOf('/', start);
        boolean path = slash >= 0 && slash < at;
        String host = text.substring(start, path ? slash : at);
        int colon = host.startsWith("[") ? -1 : host.indexOf(':');
        if (colon >= 0 && !(path && host.chars().skip(colon + 1L).allMatch(c -> c >= '0' && c <= '9'))) {
            return false;
        }
        boolean place = path && (host.indexOf('.') >= 0 || host.startsWith("localhost") || host.startsWith("["));
        boolean behindLogin = start > 0 && text.charAt(start - 1) == '@';
        if (form.group("release") != null) {
            return place || !behindLogin;
        }
        if (form.group("word") != null) {
            return place || path && text.charAt(at - 1) == '/';
        }
        return place && (!behindLogin || form.group("pre") != null);
    }

    /** Where the URL or the path before an {@code @} begins, or what follows the {@code @} before it. */
    private static int start(String text, int at) {
        int start = at;
        while (start > 0 && !ends(text.charAt(start - 1)) && !text.startsWith("://", start - 3)) {
            start--;
        }
        if (start > 0 && !UrlSecrets.endsWord(text.charAt(start - 1))) {
            return start;
        }
        // behind a colon these are part of a password
        for (int i = start; i < at && ":/".indexOf(text.charAt(i)) < 0; i++) {
            start = UrlSecret.beginsItem(text.charAt(i)) ? i + 1 : start;
        }
        return start;
    }

    private static boolean ends(char c) {
        return c == '@' || UrlSecrets.endsWord(c);
    }
}
