package dev.gomoddiag.text;

/**
 * Replaces secrets in text by typed tokens: {@code <credentials>} for URL userinfo, passwords and Authorization headers,
 * {@code <token>} for API tokens and {@code <cookie>} for cookies.
 *
 * <p>It recognises forms, not meanings: a password without a form around it stays.
 */
public final class Redaction {
    static final String CREDENTIALS = "<credentials>";

    private Redaction() {}

    /** The text with every recognised secret replaced, in time linear in its length. */
    public static String of(String text) {
        return SecretForms.replacedIn(UrlSecrets.inText(text));
    }

    /**
     * As {@link #of}, for a setting that is a URL, a list of them, or {@code user:password@host}, whatever characters are in
     * it: an {@code @} ends credentials.
     */
    public static String ofUrl(String value) {
        return SecretForms.replacedIn(UrlSecrets.inUrl(value, Ats.OF_CREDENTIALS));
    }

    /** As {@link #ofUrl}, for a URL that may ask for a version of a module. */
    public static String ofRequest(String url) {
        return SecretForms.replacedIn(UrlSecrets.inUrl(url, Ats.PERHAPS_OF_VERSIONS));
    }
}
