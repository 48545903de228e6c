package dev.gomoddiag.fact;

/** How a question for a name's addresses ended. */
public enum LookupOutcome {
    ANSWERED,
    NXDOMAIN,
    /** The name exists and has no address. */
    NODATA,
    SERVFAIL,
    REFUSED,
    TIMEOUT,
    /** Nothing listens on the server's port. */
    PORT_CLOSED,
    UNREACHABLE,
    /** This machine forbids to ask: EACCES or EPERM. */
    DENIED,
    MALFORMED,
    FAILED
}
