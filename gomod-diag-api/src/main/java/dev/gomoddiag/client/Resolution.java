package dev.gomoddiag.client;

/** Where the name of the host becomes an address. */
public enum Resolution {
    /** On this machine. */
    HERE,
    /** At the forward proxy, or wherever the program in between runs. */
    AT_PROXY,
    /** Nowhere: no connection is made. */
    NONE
}
