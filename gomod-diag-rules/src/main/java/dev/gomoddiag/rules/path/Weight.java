package dev.gomoddiag.rules.path;

import dev.gomoddiag.diagnosis.Severity;

/** How much an obstacle matters for the outcome of the fetch. */
enum Weight {
    /** Go stops here and says so. */
    REPORTED(Severity.BLOCKING, 1),
    /** It failed too, but go reports another failure. */
    HIDDEN(Severity.BLOCKING, 0.75),
    /** The fetch was not tried to its end; go asks this peer first. */
    UNTRIED(Severity.BLOCKING, 0.85),
    /** Go got past it by a later entry of GOPROXY. */
    SURVIVED(Severity.DEGRADING, 0.8);

    private final Severity severity;
    private final double factor;

    Weight(Severity severity, double factor) {
        this.severity = severity;
        this.factor = factor;
    }

    Severity severity() {
        return severity;
    }

    double of(double confidence) {
        return confidence * factor;
    }
}
