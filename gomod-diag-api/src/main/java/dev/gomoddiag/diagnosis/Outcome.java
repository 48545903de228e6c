package dev.gomoddiag.diagnosis;

import java.util.Locale;

/** Whether the module can be fetched from here. */
public enum Outcome {
    HEALTHY,
    /** It can, and something is worse than it should be. */
    DEGRADED,
    /** It cannot, and the cause is known. */
    BROKEN,
    UNDETERMINED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
