package dev.gomoddiag.text;

/** The URLs between quotes in a text, as go prints them: with {@code \"} for a quote in a URL. */
final class QuotedUrls {
    private static final int LONGEST_SCHEME = 21;

    private final String text;
    private int start;
    private int end = -1;

    QuotedUrls(String text) {
        this.text = text;
    }

    /** Goes to the next one, if there is one. */
    boolean next() {
        int quote = text.indexOf('"', end + 1);
        while (quote >= 0) {
            int from = quote + 1;
            int stop = from;
            if (schemeAt(from)) {
                stop = stop(from);
                if (stop < text.length() && text.charAt(stop) == '"') {
                    start = from;
                    end = stop;
                    return true;
                }
            }
            // each quote before the stop is escaped, and a URL behind it would stop there too
            quote = text.indexOf('"', stop);
        }
        return false;
    }

    /** Behind the opening quote. */
    int start() {
        return start;
    }

    /** At the closing quote. */
    int end() {
        return end;
    }

    private boolean schemeAt(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_SCHEME && inScheme(text.charAt(at))) {
            at++;
        }
        return at > from && Character.isLetter(text.charAt(from)) && text.startsWith("://", at);
    }

    private static boolean inScheme(char c) {
        return UrlSecrets.isSchemeLetter(c) || c == '.' || c == '-';
    }

    /** The first quote that is not escaped, the end of the line, or the end of the text. */
    private int stop(int from) {
        int at = from;
        while (at < text.length() && "\"\r\n".indexOf(text.charAt(at)) < 0) {
            boolean escape =
                    text.charAt(at) == '\\' && at + 1 < text.length() && "\r\n".indexOf(text.charAt(at + 1)) < 0;
            at += escape ? 2 : 1;
        }
        return at;
    }
}
