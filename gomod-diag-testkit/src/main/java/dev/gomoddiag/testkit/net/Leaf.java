package dev.gomoddiag.testkit.net;

/** What certificate chain a server presents. */
public enum Leaf {
    /** For the host, signed by the issuing CA under the root that the machine trusts. */
    VALID,
    EXPIRED,
    NOT_YET_VALID,
    /** Valid, for another host. */
    WRONG_HOST,
    SELF_SIGNED,
    /** As {@link #VALID}, with the issuing CA's certificate left out. */
    MISSING_INTERMEDIATE,
    /** Signed by a CA nobody knows. */
    UNKNOWN_CA,
    /** Signed anew by the TLS inspection of the company, whose CA the machine does not trust. */
    INSPECTED,
    /** As {@link #VALID}, from an issuing CA that still signs with SHA-1. */
    SHA1
}
