package dev.gomoddiag.classify;

/** A pattern file that cannot be used; the message names the line and the field, and the file where it is known. */
public final class InvalidPatternException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String field;
    private final String why;

    public InvalidPatternException(int line, String field, String why) {
        this("", line, field, why);
    }

    private InvalidPatternException(String place, int line, String field, String why) {
        super(place + "line " + line + ", field " + field + ": " + why);
        this.line = line;
        this.field = field;
        this.why = why;
    }

    /** The same mistake, with the name of the file in the message. */
    public InvalidPatternException in(String file) {
        return new InvalidPatternException(file + ", ", line, field, why);
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
