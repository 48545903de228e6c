package dev.gomoddiag.probes.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON as strictly as Go's encoding/json and words a mistake as Go does (scanner.go).
 *
 * <p>Values become {@link Map}, {@link List}, {@link String}, {@link Boolean}, {@link Number} for a number as written, or
 * {@link Null}.
 */
final class GoJson {
    /** Go's own limit is 10,000; no answer of a module proxy nests deeper than a few. */
    private static final int MAX_DEPTH = 64;

    private static final String BEGINNING = "looking for beginning of value";

    private final String text;
    private int at;

    private GoJson(String text) {
        this.text = text;
    }

    /** The literal {@code null}. */
    enum Null {
        VALUE
    }

    /** A number, not converted. */
    record Number(String literal) {}

    /** Text that is no JSON; the message is Go's. */
    static final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }
    }

    static Object parse(String text) throws SyntaxException {
        GoJson json = new GoJson(text);
        Object value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.unexpected("after top-level value");
        }
        return value;
    }

    /** The text of a member whose name matches without regard to case, as encoding/json matches field names. */
    static Optional<String> member(Object value, String name) {
        if (!(value instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        return object.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
                .filter(entry -> entry.getValue() instanceof String)
                .map(entry -> (String) entry.getValue())
                .reduce((first, last) -> last);
    }

    private Object value(int depth) throws SyntaxException {
        if (depth > MAX_DEPTH) {
            throw new SyntaxException("exceeded max depth");
        }
        skipSpace();
        char c = peek();
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> literal("true", Boolean.TRUE);
            case 'f' -> literal("false", Boolean.FALSE);
            case 'n' -> literal("null", Null.VALUE);
            default -> {
                if (c != '-' && !digit(c)) {
                    throw unexpected(BEGINNING);
                }
                yield number();
            }
        };
    }

    private Map<String, Object> object(int depth) throws SyntaxException {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        skipSpace();
        if (peek() == '}') {
            at++;
            return members;
        }
        while (true) {
            skipSpace();
            if (peek() != '"') {
                throw unexpected("looking for beginning of object key string");
            }
            String key = string();
            skipSpace();
            if (peek() != ':') {
                throw unexpected("after object key");
            }
            at++;
            members.put(key, value(depth + 1));
            skipSpace();
            char c = peek();
            if (c != ',' && c != '}') {
                throw unexpected("after object key:value pair");
            }
            at++;
            if (c == '}') {
                return members;
            }
        }
    }

    private List<Object> array(int depth) throws SyntaxException {
        List<Object> elements = new ArrayList<>();
        at++;
        skipSpace();
        if (peek() == ']') {
            at++;
            return elements;
        }
        while (true) {
            elements.add(value(depth + 1));
            skipSpace();
            char c = peek();
            if (c != ',' && c != ']') {
                throw unexpected("after array element");
            }
            at++;
            if (c == ']') {
                return elements;
            }
        }
    }

    private String string() throws SyntaxException {
        StringBuilder out = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            if (c < ' ') {
                throw unexpected("in string literal");
            }
            at++;
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() throws SyntaxException {
        char c = here();
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u') {
            throw unexpected("in string escape code");
        }
        at++;
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(here(), 16);
            if (digit < 0 || here() > 'f') {
                throw unexpected("in \\u hexadecimal character escape");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Number number() throws SyntaxException {
        int start = at;
        if (here() == '-') {
            at++;
        }
        if (!digit(here())) {
            throw unexpected("in numeric literal");
        }
        if (here() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            demandDigit("after decimal point in numeric literal");
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (here() == '+' || here() == '-') {
                at++;
            }
            demandDigit("in exponent of numeric literal");
            digits();
        }
        return new Number(text.substring(start, at));
    }

    private void demandDigit(String place) throws SyntaxException {
        if (!digit(here())) {
            throw unexpected(place);
        }
    }

    private void digits() {
        while (at < text.length() && digit(text.charAt(at))) {
            at++;
        }
    }

    private Object literal(String word, Object value) throws SyntaxException {
        at++;
        for (int i = 1; i < word.length(); i++, at++) {
            if (here() != word.charAt(i)) {
                throw unexpected("in literal " + word + " (expecting " + quoted(word.charAt(i)) + ")");
            }
        }
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws SyntaxException {
        if (at >= text.length()) {
            throw new SyntaxException("unexpected end of JSON input");
        }
        return text.charAt(at);
    }

    /** The character at hand; at the end a space, which is what Go's scanner puts there to complete a number. */
    private char here() {
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private SyntaxException unexpected(String place) {
        return new SyntaxException("invalid character " + quoted(here()) + " " + place);
    }

    // Go reads bytes, and quotes one byte as if it were a character.
    private static String quoted(char c) {
        return switch (c) {
            case '\'' -> "'\\''";
            case '"' -> "'\"'";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            default -> {
                int first = String.valueOf(c).getBytes(StandardCharsets.UTF_8)[0] & 0xff;
                yield c < ' ' || c == 0x7f ? String.format(Locale.ROOT, "'\\x%02x'", first) : "'" + (char) first + "'";
            }
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
