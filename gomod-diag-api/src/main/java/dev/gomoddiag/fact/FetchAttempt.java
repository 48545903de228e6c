package dev.gomoddiag.fact;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;

/** The fetch plan carried out for real, step by step, under the rules by which go goes on or stops. */
public record FetchAttempt(FetchTrace trace, Duration elapsed) implements Fact {
    public FetchAttempt {
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    public boolean succeeded() {
        return trace.verdict() instanceof Verdict.Fetched;
    }

    @Override
    public Text describe() {
        if (trace.verdict() instanceof Verdict.Refused refused) {
            return Text.of(Fact.class, "fetch.refused", refused.because().text(), elapsed.toMillis());
        }
        return Text.of(Fact.class, "fetch.succeeded", elapsed.toMillis());
    }
}
