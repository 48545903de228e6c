package dev.gomoddiag.classify;

import dev.gomoddiag.fact.GoFailure;
import java.util.List;
import java.util.Optional;

/**
 * What a text alone tells.
 *
 * @param failures in the order of the text, notices and echoes of others behind them, equal ones counted once; empty when
 *     the text holds no failure of fetching
 * @param unlisted how many failures the text holds beyond those listed, each kind of which is bounded
 */
public record Explanation(List<GoFailure> failures, long unlisted) {
    public Explanation {
        failures = List.copyOf(failures);
        if (unlisted < 0) {
            throw new IllegalArgumentException("unlisted is " + unlisted + ": count from 0");
        }
    }

    /** All failures of the text. */
    public Explanation(List<GoFailure> failures) {
        this(failures, 0);
    }

    /** The failure that decides: the first one that is no notice and no echo of another. */
    public Optional<GoFailure> main() {
        return failures.stream().findFirst();
    }
}
