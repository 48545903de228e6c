package dev.gomoddiag.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces secrets in text by typed tokens: {@code <credentials>} for URL userinfo, passwords and Authorization headers,
 * {@code <token>} for API tokens and {@code <cookie>} for cookies.
 *
 * <p>It recognises forms, not meanings: a password without a form around it stays.
 */
public final class Redaction {
    private static final String CREDENTIALS = "<credentials>";

    /** Linear: every repeat is possessive and fails, if at all, within its first few characters. */
    private static final Pattern FORMS = Pattern.compile("(?<cookie>(?i:cookie2?\"?:[ \\t]*+\"?))[^\\r\\n]++"
            + "|(?<header>(?i:authorization\"?:[ \\t]*+\"?))[^\\r\\n]++"
            + "|(?<password>(?i:(?:password|passwd|pwd)=))[^\\s&\"'<>]++"
            + "|(?<field>(?i:(?:(?:private|job|auth|access|security)-token|api-key)\"?:[ \\t]*+\"?))[^\\s\"<>]++"
            + "|(?<parameter>(?i:(?:token|secret|api_?key|signature|(?<![a-z])sig)=))[^\\s&\"'<>]++"
            + "|gh[a-z]_[A-Za-z0-9]{16,}+|github_pat_\\w{16,}+|gl[a-z]{2,8}-[\\w-]{16,}+"
            + "|xox[a-z]-[\\w-]{10,}+|npm_[A-Za-z0-9]{30,}+|pypi-[\\w-]{30,}+"
            + "|(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])"
            + "|(?<![\\w+/-])eyJ[\\w-]{10}[\\w.-]*+");

    private Redaction() {}

    /** The text with every recognised secret replaced, in time linear in its length. */
    public static String of(String text) {
        return FORMS.matcher(userinfo(text)).replaceAll(form -> Matcher.quoteReplacement(shown(form)));
    }

    private static String shown(MatchResult form) {
        String[] tokens = {"<cookie>", CREDENTIALS, CREDENTIALS, "<token>", "<token>"};
        for (int group = 1; group <= tokens.length; group++) {
            if (form.group(group) != null) {
                return form.group(group) + tokens[group - 1];
            }
        }
        return "<token>";
    }

    private static String userinfo(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || endsWord(text.charAt(i))) {
                word(text.substring(start, i), out);
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean endsWord(char c) {
        return c <= ' ' || c == '"' || c == '<' || c == '>';
    }

    /** One word may be a list of URLs: it is cut before the scheme of each. */
    private static void word(String word, StringBuilder out) {
        int start = 0;
        int separator = word.indexOf("://");
        while (separator >= 0) {
            int scheme = separator;
            while (scheme > start && isSchemeLetter(word.charAt(scheme - 1))) {
                scheme--;
            }
            piece(word.substring(start, scheme), out);
            start = scheme;
            separator = word.indexOf("://", separator + 3);
        }
        piece(word.substring(start), out);
    }

    private static boolean isSchemeLetter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+');
    }

    private static void piece(String piece, StringBuilder out) {
        int at = piece.lastIndexOf('@');
        int separator = piece.indexOf("://");
        int start = 0;
        if (at >= 0 && separator >= 0) {
            start = separator + 3;
            at = endOfUserinfo(piece, start, at);
        } else if (at >= 0) {
            start = startOfUserinfo(piece, at);
        }
        if (at < 0 || start < 0) {
            out.append(piece);
            return;
        }
        out.append(piece, 0, start).append(CREDENTIALS).append(piece, at, piece.length());
    }

    /** The last {@code @} of the authority, or of the whole URL when a password holds an unescaped slash; or -1. */
    private static int endOfUserinfo(String url, int start, int last) {
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String authority = url.substring(start, end);
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            // the user of a ssh URL is no secret, and without it the URL says little
            boolean loginOnly = url.startsWith("ssh://") && authority.lastIndexOf(':', at) < 0;
            return loginOnly ? -1 : start + at;
        }
        int colon = authority.indexOf(':');
        boolean hostAndPort = colon < 0
                || authority.startsWith("[")
                || authority.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return hostAndPort ? -1 : last;
    }

    /** Where the user of {@code user:password@host} begins, the value of a forward-proxy variable without scheme; or -1. */
    private static int startOfUserinfo(String text, int at) {
        int start = 0;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if ("=,;|'([{".indexOf(c) >= 0) {
                start = i + 1;
            } else if (c == '@' || c == '/') {
                return -1;
            } else if (c == ':') {
                int next = i + 1;
                while (next < at && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
                    next++;
                }
                return "/\\".indexOf(text.charAt(next)) >= 0 ? -1 : start;
            }
        }
        return -1;
    }
}
