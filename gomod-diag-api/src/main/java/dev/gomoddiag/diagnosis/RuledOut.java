package dev.gomoddiag.diagnosis;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/** A cause that would look alike, and what speaks against it. */
public record RuledOut(CauseId cause, Text because) {
    public RuledOut {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(because, "because");
    }
}
