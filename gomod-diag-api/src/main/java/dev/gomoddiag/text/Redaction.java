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
    static final String CREDENTIALS = "<credentials>";

    /** Linear: every repeat is possessive and fails, if at all, within its first few characters. */
    private static final Pattern FORMS = Pattern.compile("(?<cookie>(?i:cookie2?\"?:[ \\t]*+\"?))[^\\r\\n]++"
            + "|(?<header>(?i:authorization\"?:[ \\t]*+\"?))[^\\r\\n]++"
            + "|(?<password>(?i:(?:password|passwd|pwd)=))[^\\s&\"'<>]++"
            // net/url tells of a password before a raw # so
            + "|(?<port>invalid port \\\\?\":)(?!(?:\\d[^\"]{0,5}|direct|off)\")[^\"<>]++"
            + "|(?<field>(?i:(?:(?:private|job|auth|access|security)-token|api-key)\"?:[ \\t]*+\"?))[^\\s\"<>]++"
            + "|(?<parameter>(?i:(?:token|secret|api_?key|signature|(?<![a-z])sig)=))[^\\s&\"'<>]++"
            + "|gh[a-z]_[A-Za-z0-9]{16,}+|github_pat_\\w{16,}+|gl[a-z]{2,8}-[\\w-]{16,}+"
            + "|xox[a-z]-[\\w-]{10,}+|npm_[A-Za-z0-9]{30,}+|pypi-[\\w-]{30,}+"
            + "|(?<![A-Z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Z0-9])"
            + "|(?<![\\w+/-])eyJ[\\w-]{10}[\\w.-]*+");

    private Redaction() {}

    /** The text with every recognised secret replaced, in time linear in its length. */
    public static String of(String text) {
        return forms(UrlSecrets.inText(text));
    }

    /**
     * As {@link #of}, for a setting that is a URL, a list of them, or {@code user:password@host}, whatever characters are in
     * it: an {@code @} ends credentials.
     */
    public static String ofUrl(String value) {
        return forms(UrlSecrets.inUrl(value, Ats.OF_CREDENTIALS));
    }

    /** As {@link #ofUrl}, for a URL that may ask for a version of a module. */
    public static String ofRequest(String url) {
        return forms(UrlSecrets.inUrl(url, Ats.PERHAPS_OF_VERSIONS));
    }

    private static String forms(String text) {
        return FORMS.matcher(text).replaceAll(form -> Matcher.quoteReplacement(shown(form)));
    }

    private static String shown(MatchResult form) {
        String[] tokens = {"<cookie>", CREDENTIALS, CREDENTIALS, CREDENTIALS, "<token>", "<token>"};
        for (int group = 1; group <= tokens.length; group++) {
            if (form.group(group) != null) {
                return form.group(group) + tokens[group - 1];
            }
        }
        return "<token>";
    }
}
