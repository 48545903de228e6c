package dev.gomoddiag.settings;

import java.util.Objects;

/**
 * A value that somebody set and that has no effect, because another place takes precedence.
 *
 * @param hidden the value without effect
 * @param winner the value in effect
 */
public record Shadowed(Setting hidden, Setting winner) {
    public Shadowed {
        Objects.requireNonNull(hidden, "hidden");
        Objects.requireNonNull(winner, "winner");
    }
}
