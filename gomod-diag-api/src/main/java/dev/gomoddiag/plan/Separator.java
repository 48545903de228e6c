package dev.gomoddiag.plan;

/** What stands behind an entry of GOPROXY. */
public enum Separator {
    /** {@code ,}: the next entry is asked after 404 and 410 only. */
    COMMA,
    /** {@code |}: the next entry is asked after any failure. */
    PIPE,
    /** Nothing: go treats a failure as it does before a comma. */
    END
}
