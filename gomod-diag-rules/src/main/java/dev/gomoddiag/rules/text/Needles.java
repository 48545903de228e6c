package dev.gomoddiag.rules.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What to look for in UTF-8 where a literal counts in either case: the search itself folds ASCII only, so other letters are
 * left out or spelled in all ways.
 */
final class Needles {
    private static final int BYTES_MIN = 3;
    private static final int SPELLED_MAX = 3;

    private Needles() {}

    /** Texts in lower-case ASCII of which one stands in every spelling of the literal. */
    static List<String> of(String literal) {
        if (bytes(literal) == literal.length()) {
            return List.of(literal.toLowerCase(Locale.ROOT));
        }
        String best = "";
        int from = 0;
        for (int i = 0; i <= literal.length(); i++) {
            if (i == literal.length() || isCased(literal.charAt(i))) {
                String piece = literal.substring(from, i);
                best = bytes(piece) > bytes(best) ? piece : best;
                from = i + 1;
            }
        }
        return bytes(best) < BYTES_MIN ? spellings(literal) : List.of(folded(best));
    }

    private static List<String> spellings(String literal) {
        List<String> spellings = List.of("");
        for (char c :
                literal.substring(0, Math.min(literal.length(), SPELLED_MAX)).toCharArray()) {
            char lower = Character.toLowerCase(c);
            List<String> longer = new ArrayList<>();
            for (String spelling : spellings) {
                Stream.of(c, lower, Character.toUpperCase(lower)).distinct().forEach(s -> longer.add(spelling + s));
            }
            spellings = longer;
        }
        return spellings.stream().map(Needles::folded).distinct().toList();
    }

    private static boolean isCased(char c) {
        return c >= 0x80 && (Character.toLowerCase(c) != c || Character.toUpperCase(c) != c);
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c | 0x20));
            }
        }
        return folded.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
