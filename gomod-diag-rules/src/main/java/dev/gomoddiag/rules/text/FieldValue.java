package dev.gomoddiag.rules.text;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What stands behind a field of a pattern; what cannot be read is an {@link IllegalArgumentException} that says how to write
 * it.
 *
 * <p>Read without expressions and streams: a thousand values are read before the first answer.
 */
record FieldValue(String text, int line) {
    private static final int DIGITS_MAX = 3;

    /** Quotes around a value keep the blanks at its ends. */
    static FieldValue of(String written, int line) {
        boolean quoted = written.length() > 2 && written.startsWith("\"") && written.endsWith("\"");
        return new FieldValue(quoted ? written.substring(1, written.length() - 1) : written, line);
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name().toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("\"" + text + "\" is unknown: use one of " + names);
    }

    boolean yes() {
        if (!text.equals("yes")) {
            throw new IllegalArgumentException("\"" + text + "\" is not yes: write yes or delete the line");
        }
        return true;
    }

    String errno() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                throw new IllegalArgumentException("\"" + text + "\" is no name of an errno: write it as ECONNREFUSED");
            }
        }
        return text;
    }

    /** A name or an address as a failure shows it, which is compared in lower case. */
    String host() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean name = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c > 127;
            if (!name || c == '.' && i == 0) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no host: write its name in lower case, without scheme, port and wildcard");
            }
        }
        return text;
    }

    int number() {
        return number(text);
    }

    List<Facet> facets() {
        List<Facet> facets = new ArrayList<>();
        for (String word : words(text)) {
            facets.add(facet(word));
        }
        return facets;
    }

    PatternCause cause() {
        List<String> words = words(text);
        if (words.size() < 2 || !isWeight(words.get(0))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not of the form 0.7 cause.id when facets: give the weight first");
        }
        if (words.size() > 2 && (words.size() == 3 || !words.get(2).equals("when"))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" needs \"when\" and facets behind the cause, or nothing");
        }
        String id = new CauseId(words.get(1)).value();
        Condition when = words.size() > 3 ? condition(words.subList(3, words.size())) : Condition.ALWAYS;
        return new PatternCause(new WeighedCause(id, Double.parseDouble(words.get(0))), when, line);
    }

    Condition condition() {
        return condition(words(text));
    }

    Sample sample() {
        String unescaped =
                text.indexOf('\\') < 0 ? text : text.replace("\\n", "\n").replace("\\t", "\t");
        return new Sample(unescaped, line);
    }

    private static Condition condition(List<String> words) {
        List<Facet> all = new ArrayList<>();
        List<Facet> none = new ArrayList<>();
        OptionalInt status = OptionalInt.empty();
        for (String word : words) {
            if (word.startsWith("status=")) {
                status = OptionalInt.of(number(word.substring("status=".length())));
            } else if (word.startsWith("!")) {
                none.add(facet(word.substring(1)));
            } else {
                all.add(facet(word));
            }
        }
        return new Condition(Set.copyOf(all), Set.copyOf(none), status);
    }

    private static Facet facet(String name) {
        Facet facet = Facet.BY_LABEL.get(name);
        if (facet == null) {
            throw new IllegalArgumentException("unknown facet \"" + name + "\": use one of " + Facet.BY_LABEL.keySet());
        }
        return facet;
    }

    private static int number(String value) {
        if (!isDigits(value, 0)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number from 0 to 999: write one");
        }
        return Integer.parseInt(value);
    }

    /** 0.1 to 0.999, or 1. */
    private static boolean isWeight(String word) {
        return word.equals("1") || word.equals("1.0") || word.startsWith("0.") && isDigits(word, 2);
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from && text.length() - from <= DIGITS_MAX;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', from)) {
            if (blank > from) {
                words.add(text.substring(from, blank));
            }
            from = blank + 1;
        }
        if (from < text.length()) {
            words.add(text.substring(from));
        }
        return words;
    }
}
