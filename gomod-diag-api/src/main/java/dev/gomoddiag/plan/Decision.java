package dev.gomoddiag.plan;

/** What go made of an answer. */
public enum Decision {
    SERVED,
    /** The failure did not end the operation. */
    CONTINUED,
    /** The operation ended with this failure. */
    STOPPED
}
