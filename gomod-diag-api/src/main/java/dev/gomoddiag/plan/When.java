package dev.gomoddiag.plan;

/** Under which outcome of the previous entry of the same operation a step is taken. */
public enum When {
    ALWAYS,
    AFTER_NOT_FOUND,
    AFTER_ANY_FAILURE
}
