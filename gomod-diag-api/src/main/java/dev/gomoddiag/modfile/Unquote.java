package dev.gomoddiag.modfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the strings of go.mod ({@code parseString} of {@code modfile/rule.go}, {@code strconv.Unquote}). */
final class Unquote {
    private static final String SINGLE_ESCAPES = "abfnrtv\\\"";
    private static final String SINGLE_VALUES = "\007\b\f\n\r\t\013\\\"";

    private final String text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position = 1;

    private Unquote(String text) {
        this.text = text;
    }

    /** What a token means. */
    static Result of(String token) {
        if (token.startsWith("\"")) {
            return new Unquote(token).value().map(Result::of).orElse(Result.problem("invalid syntax"));
        }
        boolean quotes = token.chars().anyMatch(c -> c == '"' || c == '\'' || c == '`');
        return quotes ? Result.problem("unquoted string cannot contain quote") : Result.of(token);
    }

    /**
     * The text of a token, or why it is none.
     *
     * @param problem "" when there is none
     */
    record Result(String text, String problem) {
        static Result of(String text) {
            return new Result(text, "");
        }

        static Result problem(String words) {
            return new Result("", words);
        }
    }

    // bytes, since \x and octal escapes are single bytes of UTF-8
    private Optional<String> value() {
        while (position < text.length() - 1) {
            int c = text.codePointAt(position);
            position += Character.charCount(c);
            if (c == '\n' || c == '\\' && !escape()) {
                return Optional.empty();
            }
            if (c != '\\') {
                write(c);
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private boolean escape() {
        char kind = text.charAt(position);
        int single = SINGLE_ESCAPES.indexOf(kind);
        if (single >= 0) {
            position++;
            bytes.write(SINGLE_VALUES.charAt(single));
            return position < text.length();
        }
        return switch (kind) {
            case 'x' -> number(1, 2, 16, 0xff);
            case 'u' -> number(1, 4, 16, Character.MAX_CODE_POINT);
            case 'U' -> number(1, 8, 16, Character.MAX_CODE_POINT);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(0, 3, 8, 0xff);
            default -> false;
        };
    }

    private boolean number(int skipped, int width, int radix, int most) {
        int start = position + skipped;
        if (start + width > text.length() - 1) {
            return false;
        }
        long value = 0;
        for (char digit : text.substring(start, start + width).toCharArray()) {
            if (digit >= 0x80 || Character.digit(digit, radix) < 0) {
                return false;
            }
            value = value * radix + Character.digit(digit, radix);
        }
        boolean character = most == Character.MAX_CODE_POINT;
        if (value > most || character && value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
            return false;
        }
        position = start + width;
        if (character) {
            write((int) value);
        } else {
            bytes.write((int) value);
        }
        return true;
    }

    private void write(int c) {
        byte[] encoded = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        bytes.write(encoded, 0, encoded.length);
    }
}
