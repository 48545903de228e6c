package dev.gomoddiag.probe;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;

/** How a probe ended. */
public sealed interface ProbeResult {

    /** It measured; the facts are added to those it had handed over while running. */
    record Observed(List<Fact> facts) implements ProbeResult {
        public Observed {
            facts = List.copyOf(facts);
        }
    }

    /** There was nothing to measure. */
    record Skipped(Text reason) implements ProbeResult {
        public Skipped {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Its time, or that of the run, was over. */
    record TimedOut() implements ProbeResult {}

    /** The run was cancelled while it ran or before it began. */
    record Cancelled() implements ProbeResult {}

    /** It threw; {@code message} holds no secret. */
    record Failed(String exception, String message) implements ProbeResult {}

    static ProbeResult observed(Fact... facts) {
        return new Observed(List.of(facts));
    }

    static ProbeResult observed(List<? extends Fact> facts) {
        return new Observed(List.copyOf(facts));
    }

    static ProbeResult skipped(Text reason) {
        return new Skipped(reason);
    }
}
