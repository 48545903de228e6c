package dev.gomoddiag.remedy;

import dev.gomoddiag.text.Text;
import java.time.Duration;

/** What became of a remedy's rehearsal. */
public sealed interface Verification {

    /** The fetch worked under the remedy, in this time. */
    record Confirmed(Duration elapsed, Text detail) implements Verification {}

    /** It failed all the same. */
    record Refuted(Duration elapsed, Text failure) implements Verification {}

    /** It was not tried. */
    record NotTried(Text reason) implements Verification {}
}
