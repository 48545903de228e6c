package dev.gomoddiag.fact;

/** What the body of an answer is, beside what the protocol promises. */
public enum BodyKind {
    /** What was asked for. */
    AS_PROMISED,
    NONE,
    HTML,
    PLAIN_TEXT,
    OTHER
}
