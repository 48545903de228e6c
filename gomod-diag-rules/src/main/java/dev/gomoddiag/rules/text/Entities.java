package dev.gomoddiag.rules.text;

import java.util.Map;

/** Characters that a web page or its copy writes as entities (HTML, section 13.5). */
final class Entities {
    private static final int LENGTH_MAX = 6;

    private static final Map<String, String> NAMED =
            Map.of("quot", "\"", "apos", "'", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ");

    private Entities() {}

    /** The text with those that stand for printable ASCII replaced, once: what they spell stays as it is. */
    static String replaced(String line) {
        int at = line.indexOf('&');
        if (at < 0) {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        int from = 0;
        while (at >= 0) {
            int end = end(line, at + 1);
            String meaning = end < 0 ? "" : meaning(line.substring(at + 1, end));
            if (!meaning.isEmpty()) {
                plain.append(line, from, at).append(meaning);
                from = end + 1;
            }
            at = line.indexOf('&', Math.max(from, at + 1));
        }
        return plain.append(line, from, line.length()).toString();
    }

    // no further than a name reaches: a line may hold nothing but ampersands
    private static int end(String line, int from) {
        for (int at = from; at < line.length() && at <= from + LENGTH_MAX; at++) {
            if (line.charAt(at) == ';') {
                return at;
            }
        }
        return -1;
    }

    private static String meaning(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "");
        }
        boolean hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        int value = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        return value >= ' ' && value < 0x7f ? String.valueOf((char) value) : "";
    }
}
