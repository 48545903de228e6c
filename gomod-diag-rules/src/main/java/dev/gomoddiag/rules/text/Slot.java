package dev.gomoddiag.rules.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A variable part of a message template, written {@code {name}}. */
enum Slot {
    /** A name or an address without a port. */
    HOST(Form.TOKEN),
    /** A port alone. */
    PORT(Form.DIGITS),
    /** host:port of what was dialled. */
    ADDRESS(Form.TOKEN),
    /** The forward proxy, host:port or a name. */
    PROXY(Form.TOKEN),
    URL(Form.TOKEN),
    MODULE(Form.TOKEN),
    VERSION(Form.TOKEN),
    /** An HTTP status. */
    STATUS(Form.DIGITS),
    /** Elapsed milliseconds. */
    MS(Form.DIGITS),
    /** A number that is not kept. */
    NUMBER(Form.DIGITS),
    /** A run without blanks and double quotes that is not kept. */
    WORD(Form.TOKEN),
    /** Anything within the line, not kept. */
    TEXT(Form.ANY);

    private enum Form {
        TOKEN,
        DIGITS,
        ANY
    }

    private final Form form;

    Slot(Form form) {
        this.form = form;
    }

    private static final Map<String, Slot> BY_LABEL = byLabel();

    private static Map<String, Slot> byLabel() {
        Map<String, Slot> slots = new HashMap<>();
        for (Slot slot : values()) {
            slots.put(slot.label(), slot);
        }
        return slots;
    }

    /** As they are written, in the order of the constants. */
    static List<String> labels() {
        return Stream.of(values()).map(Slot::label).toList();
    }

    static Optional<Slot> named(String name) {
        return Optional.ofNullable(BY_LABEL.get(name));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the text of this slot is a field of the failure. */
    boolean isKept() {
        return this != NUMBER && this != WORD && this != TEXT;
    }

    boolean accepts(char c) {
        return switch (form) {
            case TOKEN -> c > ' ' && c != '"' && c != '\u00a0';
            case DIGITS -> c >= '0' && c <= '9';
            case ANY -> true;
        };
    }

    /** The most characters that it may span; keeps the cost of one match constant. */
    int limit() {
        return switch (form) {
            case TOKEN -> 2048;
            case DIGITS -> 12;
            case ANY -> 1024;
        };
    }

    /** The text without punctuation that follows rather than belongs to it. */
    String trim(String text) {
        if (form != Form.TOKEN) {
            return text;
        }
        int end = text.length();
        while (end > 0 && ":,;.)'*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
