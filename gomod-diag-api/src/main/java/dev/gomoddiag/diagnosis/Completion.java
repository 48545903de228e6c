package dev.gomoddiag.diagnosis;

import java.util.Locale;

/** How a run ended. */
public enum Completion {
    COMPLETE,
    /** The deadline came first; the report holds what was learnt until then. */
    DEADLINE,
    CANCELLED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
