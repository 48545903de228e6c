package dev.gomoddiag.render;

/** Text from the network made safe for a terminal. */
final class Printable {
    private Printable() {}

    /** Control characters, which could move the cursor or hide text, become a question mark; a tab becomes blanks. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                safe.append("    ");
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                safe.append('?');
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
