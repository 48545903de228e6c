package dev.gomoddiag.text;

/** Finds URLs with credentials in text, also where a password holds what ends a URL, a word or a quotation. */
final class UrlSecrets {
    private UrlSecrets() {}

    static String inText(String text) {
        if (!text.contains("://") && text.indexOf('@') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        QuotedUrls quoted = new QuotedUrls(text);
        int start = 0;
        while (quoted.next()) {
            words(text.substring(start, quoted.start()), out);
            out.append(inUrl(text.substring(quoted.start(), quoted.end()), Ats.PERHAPS_OF_VERSIONS));
            start = quoted.end();
        }
        words(text.substring(start), out);
        return out.toString();
    }

    /** One URL, or a list of them: it is cut before the scheme of each. */
    static String inUrl(String value, Ats ats) {
        StringBuilder out = new StringBuilder(value.length());
        int start = 0;
        for (int separator = value.indexOf("://"); separator >= 0; separator = value.indexOf("://", separator + 3)) {
            int scheme = separator;
            while (scheme > start && isSchemeLetter(value.charAt(scheme - 1))) {
                scheme--;
            }
            // anywhere else it is part of a path or of a password
            if (scheme > start && ",|;=([{".indexOf(value.charAt(scheme - 1)) >= 0) {
                out.append(ats.hidden(value.substring(start, scheme)));
                start = scheme;
            }
        }
        return out.append(ats.hidden(value.substring(start))).toString();
    }

    private static void words(String text, StringBuilder out) {
        int start = 0;
        while (start < text.length()) {
            int end = endOfWord(text, start);
            if (UrlSecret.open(text.substring(start, end))) {
                end = endOfPassword(text, end);
            }
            out.append(inUrl(text.substring(start, end), Ats.PERHAPS_OF_VERSIONS));
            if (end < text.length()) {
                out.append(text.charAt(end));
            }
            start = end + 1;
        }
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean endsWord(char c) {
        return c <= ' ' || c == '"' || c == '<' || c == '>';
    }

    /** The end of the word with the last {@code @} in this line before another URL; the given end when there is none. */
    private static int endOfPassword(String text, int from) {
        int bound = from;
        while (bound < text.length() && "\r\n".indexOf(text.charAt(bound)) < 0 && !text.startsWith("://", bound)) {
            bound++;
        }
        int at = ModuleVersion.lastOtherAt(text.substring(from, bound));
        return at < 0 ? from : Math.min(endOfWord(text, from + at), bound);
    }

    static boolean isSchemeLetter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+');
    }
}
