package dev.gomoddiag.plan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * International host names in the ASCII form that go asks for ({@code idna.Lookup.ToASCII} of golang.org/x/net: UTS 46,
 * nontransitional, with the rules of STD 3), by the characters that this JDK knows.
 */
final class Idna {
    private static final String ACE = "xn--";

    /** A longer one is no name that a resolver takes. */
    private static final int LONGEST = 1_000;

    /** What UTS 46 disallows, or maps, otherwise than the categories of Unicode let expect: pairs of first and last. */
    private static final int[] REFUSED = {
        0x4C0, 0x4C0, 0x10A0, 0x10C5, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x1806, 0x1806, 0x2024, 0x2024, 0x2132, 0x2132,
        0x2183, 0x2183, 0x2260, 0x2260, 0x226E, 0x226F, 0x2FF0, 0x2FFB, 0x3164, 0x3164, 0xFE12, 0xFE12, 0xFE52, 0xFE52,
        0xFFA0, 0xFFA0, 0xFFFC, 0xFFFD, 0x2F868, 0x2F868, 0x2F874, 0x2F874, 0x2F91F, 0x2F91F, 0x2F95F, 0x2F95F, 0x2F9BF,
        0x2F9BF
    };

    private static final Map<Integer, String> MAPPED = Map.of(
            0xDF, "\u00df", 0x130, "i\u0307", 0x131, "\u0131", 0x3C2, "\u03c2", 0x1E9E, "ss", 0x3002, ".", 0xFF61, ".",
            0x1D6A4, "\u0131");

    private Idna() {}

    /** The name itself where it is ASCII or go cannot convert it. */
    static String ascii(String name) {
        return isAscii(name) || name.length() > LONGEST ? name : converted(name).orElse(name);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static Optional<String> converted(String name) {
        StringBuilder mapped = new StringBuilder();
        for (int c : name.codePoints().toArray()) {
            String mapping = isIgnored(c) ? "" : mapping(c);
            if (isRefused(c) || mapping.length() > 1 && mapping.indexOf('.') >= 0) {
                return Optional.empty();
            }
            mapped.append(mapping);
        }
        String[] labels = Normalizer.normalize(mapped, Normalizer.Form.NFC).split("\\.", -1);
        boolean bidi = BidiRule.concerns(name);
        return Arrays.stream(labels).allMatch(label -> isValid(label) && (!bidi || BidiRule.allows(label)))
                ? Optional.of(Arrays.stream(labels)
                        .map(label -> isAscii(label) ? label : ACE + Punycode.encode(label))
                        .collect(Collectors.joining(".")))
                : Optional.empty();
    }

    private static boolean isIgnored(int c) {
        return c == 0xAD
                || c == 0x34F
                || c >= 0x180B && c <= 0x180D
                || c == 0x180F
                || c == 0x200B
                || c == 0x2060
                || c == 0x2064
                || c == 0xFEFF
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || c >= 0x1BCA0 && c <= 0x1BCA3;
    }

    private static String mapping(int c) {
        return Optional.ofNullable(MAPPED.get(c))
                .orElseGet(() -> folded(Normalizer.normalize(folded(Character.toString(c)), Normalizer.Form.NFKC)));
    }

    private static boolean isRefused(int c) {
        for (int i = 0; i < REFUSED.length; i += 2) {
            if (c >= REFUSED[i] && c <= REFUSED[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Case folding, as near as a JDK comes to it. */
    private static String folded(String text) {
        return text.codePoints()
                .mapToObj(c -> isCherokee(c)
                        ? Character.toString(Character.toUpperCase(c))
                        : lower(Character.toString(c).toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining());
    }

    // its small letters are the younger ones
    private static boolean isCherokee(int c) {
        return c >= 0x13A0 && c <= 0x13FD || c >= 0xAB70 && c <= 0xABBF;
    }

    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isValid(String label) {
        int first = label.isEmpty() ? 'a' : label.codePointAt(0);
        boolean hyphens =
                label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2) && label.length() > 4;
        return !hyphens && !isMark(first) && label.codePoints().allMatch(Idna::isAllowed);
    }

    private static boolean isMark(int c) {
        return (1 << Character.getType(c)
                        & (1 << Character.NON_SPACING_MARK
                                | 1 << Character.COMBINING_SPACING_MARK
                                | 1 << Character.ENCLOSING_MARK))
                != 0;
    }

    private static boolean isAllowed(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
