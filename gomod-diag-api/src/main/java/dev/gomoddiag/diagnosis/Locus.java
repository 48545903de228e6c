package dev.gomoddiag.diagnosis;

import java.util.Locale;

/** Where the fault sits, hence who can mend it. */
public enum Locus {
    MACHINE,
    LOCAL_NETWORK,
    PATH,
    FORWARD_PROXY,
    MODULE_PROXY,
    SERVER,
    MODULE,
    UNKNOWN;

    /** The form used in reports: {@code local-network}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
