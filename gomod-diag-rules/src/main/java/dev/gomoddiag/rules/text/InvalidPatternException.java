package dev.gomoddiag.rules.text;

/** A pattern file that cannot be used; the message names the line and the field. */
public final class InvalidPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;

    InvalidPatternException(int line, String field, String why) {
        super("line " + line + ", field " + field + ": " + why);
        this.line = line;
        this.field = field;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** The key in front of the value at fault; {@code pattern} when the whole pattern is. */
    public String field() {
        return field;
    }
}
