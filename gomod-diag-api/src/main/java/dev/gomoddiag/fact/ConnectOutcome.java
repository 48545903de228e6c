package dev.gomoddiag.fact;

/** How a TCP connect ended. */
public enum ConnectOutcome {
    CONNECTED,
    REFUSED,
    TIMED_OUT,
    UNREACHABLE,
    /** This machine forbids it: EACCES or EPERM. */
    DENIED,
    RESET,
    FAILED
}
