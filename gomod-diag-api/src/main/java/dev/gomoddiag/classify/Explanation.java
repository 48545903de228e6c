package dev.gomoddiag.classify;

import dev.gomoddiag.fact.GoFailure;
import java.util.List;
import java.util.Optional;

/**
 * What a text alone tells.
 *
 * @param failures in the order of the text, equal ones counted once; empty when the text holds no failure of fetching
 */
public record Explanation(List<GoFailure> failures) {
    public Explanation {
        failures = List.copyOf(failures);
    }

    /** The failure that decides: the first one whose cause is not itself a consequence of another. */
    public Optional<GoFailure> main() {
        return failures.stream().findFirst();
    }
}
