package dev.gomoddiag.plan;

/** The parts of a module version that are fetched and kept apart. */
public enum ModulePart {
    /** {@code VERSION.info}: when it was made. */
    INFO,
    /** {@code VERSION.mod}. */
    MOD,
    /** {@code VERSION.zip} with its hash beside it. */
    ZIP,
    /** What the checksum database says of it, and all that proves it. */
    SUMS
}
