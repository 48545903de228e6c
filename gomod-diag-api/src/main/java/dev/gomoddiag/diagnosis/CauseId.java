package dev.gomoddiag.diagnosis;

import java.util.regex.Pattern;

/** The stable dotted id of a cause, such as {@code dns.hosts-override}; open to ids of extensions. */
public record CauseId(String value) implements Comparable<CauseId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)*");

    /** The evidence does not decide. */
    public static final CauseId UNDETERMINED = new CauseId("undetermined");

    public CauseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("cause id \"" + value
                    + "\" is not of the form layer.what: use lower-case words with hyphens and dots");
        }
    }

    /** The first segment: {@code dns}, {@code tls} ... */
    public String layer() {
        int dot = value.indexOf('.');
        return dot < 0 ? value : value.substring(0, dot);
    }

    /** True when this is {@code other} or a deeper form of it. */
    public boolean within(CauseId other) {
        return value.equals(other.value) || value.startsWith(other.value + ".");
    }

    @Override
    public int compareTo(CauseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
