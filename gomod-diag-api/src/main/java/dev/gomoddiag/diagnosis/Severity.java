package dev.gomoddiag.diagnosis;

import java.util.Locale;

/** What a cause does to the fetch. */
public enum Severity {
    /** The fetch fails because of it. */
    BLOCKING,
    /** The fetch works, and worse than it should. */
    DEGRADING,
    NOTICE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
