package dev.gomoddiag.fact;

import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.Objects;

/**
 * A module that another one requires, asked for as go would.
 *
 * @param requiredBy the {@code module@version} whose go.mod requires it, or the path of the go.mod of the working directory
 */
public record RequirementAttempt(String requiredBy, String module, String version, FetchTrace trace, Duration elapsed)
        implements Fact {
    public RequirementAttempt {
        Objects.requireNonNull(requiredBy, "requiredBy");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(trace, "trace");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    @Override
    public Text describe() {
        String required = module + "@" + version;
        return trace.verdict() instanceof Verdict.Refused refused
                ? Text.of(
                        Fact.class,
                        "requirement.refused",
                        requiredBy,
                        required,
                        refused.because().text())
                : Text.of(Fact.class, "requirement.found", requiredBy, required);
    }
}
