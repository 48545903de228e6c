package dev.gomoddiag.plan;

/** The parts of a module version that are fetched and kept apart. */
public enum ModulePart {
    /** {@code VERSION.info}: when it was made. */
    INFO,
    /** {@code VERSION.mod}. */
    MOD,
    /** {@code VERSION.zip} with its hash beside it. */
    ZIP,
    /** What the checksum database says, with the tiles that prove it. */
    SUMS
}
