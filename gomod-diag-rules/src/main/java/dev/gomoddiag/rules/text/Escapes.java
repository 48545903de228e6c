package dev.gomoddiag.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Output that a log writer put into a string of JSON or of Go. */
final class Escapes {
    private static final int LINES_MAX = 512;

    private Escapes() {}

    /**
     * Whether the line holds such a string. A quote that go itself escaped, as in {@code parse "\"https://…"}, follows a
     * quote and does not count.
     */
    static boolean isEscaped(String line) {
        int at = line.indexOf('\\');
        boolean quoted = at >= 0 && line.lastIndexOf('"', at) >= 0;
        for (; at >= 0; at = line.indexOf('\\', at + 1)) {
            char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            char before = at > 0 ? line.charAt(at - 1) : ' ';
            if (next == '"' && (before == ' ' || before == '(' || before == '\\')
                    || quoted && next == 'n' && before != ':' && before != '\\') {
                return true;
            }
        }
        return false;
    }

    /** The lines in it. */
    static List<String> lines(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder plain = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            int behind = c == '\\' ? behindBackslashes(line, at) : at;
            char escaped = behind < line.length() ? line.charAt(behind) : '\\';
            if (behind == at) {
                plain.append(c);
                at++;
            } else if (escaped == 'n' && lines.size() < LINES_MAX) {
                lines.add(plain.toString());
                plain.setLength(0);
                at = behind + 1;
            } else if (escaped == 'u' && codePoint(line, behind + 1) >= 0) {
                plain.append((char) codePoint(line, behind + 1));
                at = behind + 5;
            } else {
                plain.append(meaning(escaped, line.substring(at, Math.min(behind + 1, line.length()))));
                at = behind + 1;
            }
        }
        lines.add(plain.toString());
        return lines;
    }

    private static String meaning(char escaped, String raw) {
        return switch (escaped) {
            case 't' -> "\t";
            case 'r' -> "";
            case '"' -> "\"";
            case '/' -> "/";
            default -> raw;
        };
    }

    /** Strings within strings double their backslashes. */
    private static int behindBackslashes(String line, int at) {
        int behind = at;
        while (behind < line.length() && line.charAt(behind) == '\\') {
            behind++;
        }
        return behind;
    }

    private static int codePoint(String line, int at) {
        if (at + 4 > line.length()) {
            return -1;
        }
        int value = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = Character.digit(line.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
