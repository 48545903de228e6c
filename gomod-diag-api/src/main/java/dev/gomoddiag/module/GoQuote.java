package dev.gomoddiag.module;

/** Quotes text as the verbs {@code %q} of Go's package fmt do, so that messages equal go's. */
public final class GoQuote {
    private GoQuote() {}

    /** {@code %q} of a string: double quotes. */
    public static String quote(String text) {
        return quoted(text, '"');
    }

    /** {@code %q} of a rune: single quotes. */
    public static String quote(int codePoint) {
        return quoted(Character.toString(codePoint), '\'');
    }

    private static String quoted(String text, char quote) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
        text.codePoints().forEach(c -> append(out, c, quote));
        return out.append(quote).toString();
    }

    // strconv.appendEscapedRune
    private static void append(StringBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (printable(c)) {
            out.appendCodePoint(c);
        } else {
            int known = "\007\b\f\n\r\t\013".indexOf(c);
            if (known >= 0) {
                out.append('\\').append("abfnrtv".charAt(known));
            } else if (c < ' ' || c == 0x7f) {
                out.append("\\x").append(hex(c, 2));
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append("\\ufffd");
            } else {
                out.append(c < 0x10000 ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8));
            }
        }
    }

    private static String hex(int c, int width) {
        String digits = Integer.toHexString(c);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** {@code strconv.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII space. */
    public static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
