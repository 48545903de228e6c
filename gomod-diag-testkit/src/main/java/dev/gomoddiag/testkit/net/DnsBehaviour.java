package dev.gomoddiag.testkit.net;

/** How a name server answers. */
public enum DnsBehaviour {
    /** From the zone. */
    NORMAL,
    NXDOMAIN,
    NODATA,
    /** With an extended error that speaks of DNSSEC. */
    SERVFAIL,
    REFUSED,
    /** Not at all. */
    SILENT,
    /** Truncated over UDP, from the zone over TCP. */
    TRUNCATED,
    /** With the answer to another query's id. */
    WRONG_ID,
    /** With bytes that are no message. */
    GARBAGE
}
