package dev.gomoddiag.rules.text;

/** Terminal control sequences (ECMA-48) and other characters that no message holds. */
final class Ansi {
    private static final char ESCAPE = '\u001b';
    /** What begins a string that BEL or ST ends: OSC, APC, DCS, PM (ECMA-48). */
    private static final String STRINGS = "]_P^";

    private static final char BELL = '\u0007';

    private Ansi() {}

    /** The text without control sequences, NUL and other controls but the tab; a carriage return becomes a blank. */
    static String strip(String line) {
        int at = 0;
        while (at < line.length()
                && (line.charAt(at) >= ' ' && line.charAt(at) != '\ufeff' || line.charAt(at) == '\t')) {
            at++;
        }
        if (at == line.length()) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length()).append(line, 0, at);
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ESCAPE) {
                at = sequenceEnd(line, at);
                continue;
            }
            if (c >= ' ' && c != '\ufeff' || c == '\t') {
                plain.append(c);
            } else if (c == '\r' && at + 1 < line.length()) {
                plain.append(' ');
            }
            at++;
        }
        return plain.toString();
    }

    private static int sequenceEnd(String line, int escape) {
        int at = escape + 1;
        if (at < line.length() && line.charAt(at) == '[') {
            at++;
            while (at < line.length() && line.charAt(at) >= 0x20 && line.charAt(at) < 0x40) {
                at++;
            }
            return Math.min(at + 1, line.length());
        }
        if (at < line.length() && STRINGS.indexOf(line.charAt(at)) >= 0) {
            while (at < line.length() && line.charAt(at) != BELL && line.charAt(at) != ESCAPE) {
                at++;
            }
            return at < line.length() && line.charAt(at) == BELL ? at + 1 : Math.min(at + 2, line.length());
        }
        return Math.min(at + 1, line.length());
    }
}
