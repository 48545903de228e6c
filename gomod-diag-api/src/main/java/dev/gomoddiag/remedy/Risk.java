package dev.gomoddiag.remedy;

import java.util.Locale;

/** What could go wrong when a remedy is carried out. Ordered from the least. */
public enum Risk {
    NONE,
    LOW,
    MEDIUM,
    HIGH;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
