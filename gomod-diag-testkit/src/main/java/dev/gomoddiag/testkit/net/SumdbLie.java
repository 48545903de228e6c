package dev.gomoddiag.testkit.net;

/** How a checksum database misbehaves. */
public enum SumdbLie {
    /** It has no tiles. */
    NO_TILES,
    /** Its tiles have their length and another content. */
    GARBLED_TILES,
    /** Its tiles end early. */
    SHORT_TILES,
    /** Its records are others than those in its tree. */
    OTHER_RECORDS,
    /** It signs with another key. */
    OTHER_KEY,
    /** It claims its own key, and the signature is somebody else's. */
    FORGED_SIGNATURE
}
