package dev.gomoddiag.plan;

/** What a host is to the go command. */
public enum Role {
    MODULE_PROXY,
    CHECKSUM_DATABASE,
    /** Answers {@code ?go-get=1}. */
    IMPORT_DISCOVERY,
    VCS_HOST,
    FORWARD_PROXY,
    RESOLVER,
    /** A host that go does not need, asked for comparison. */
    CONTROL
}
