package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/** What the candidates of a package path amount to ({@code queryPrefixModules} of cmd/go/internal/modload/query.go). */
final class PrefixOutcome {
    private PrefixOutcome() {}

    /** @param attempts longest path first */
    static <T> Attempt<T> of(List<Attempt<T>> attempts) {
        Optional<Attempt<T>> found = Optional.empty();
        Optional<Fault> best = Optional.empty();
        for (Attempt<T> attempt : attempts) {
            if (found.isEmpty() && attempt instanceof Attempt.Done<T>) {
                found = Optional.of(attempt);
            }
            Optional<Fault> fault = attempt.failure();
            // a hard error of a path shorter than a module that was found is ignored, even if that lacks the package
            boolean module = found.isPresent()
                    || best.filter(known -> known.kind() == FaultKind.NO_PACKAGE)
                            .isPresent();
            if (fault.isPresent() && !(module && fault.get().kind() == FaultKind.HARD)) {
                best = best.isPresent()
                                && best.get().kind().compareTo(fault.get().kind()) <= 0
                        ? best
                        : fault;
            }
        }
        boolean failed = best.map(fault -> fault.kind() == FaultKind.HARD).orElse(false);
        if (found.isPresent() && !failed) {
            return found.get();
        }
        return best.<Attempt<T>>map(Attempt::refused).orElseGet(Attempt.Skipped::new);
    }
}
