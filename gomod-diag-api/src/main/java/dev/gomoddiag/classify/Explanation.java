package dev.gomoddiag.classify;

import dev.gomoddiag.fact.GoFailure;
import java.util.List;
import java.util.Optional;

/**
 * What a text alone tells.
 *
 * @param failures in the order of the text, notices and echoes of others behind them, equal ones counted once; empty when
 *     the text holds no failure of fetching
 */
public record Explanation(List<GoFailure> failures) {
    public Explanation {
        failures = List.copyOf(failures);
    }

    /** The failure that decides: the first one that is no notice and no echo of another. */
    public Optional<GoFailure> main() {
        return failures.stream().findFirst();
    }
}
