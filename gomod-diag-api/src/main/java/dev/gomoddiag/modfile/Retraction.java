package dev.gomoddiag.modfile;

import java.util.Objects;

/**
 * A retract line: versions that nobody should use, both ends included.
 *
 * @param rationale the comment on it; "" without one
 */
public record Retraction(String low, String high, String rationale, int line) {
    public Retraction {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(rationale, "rationale");
    }
}
