package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Visits every entry whatever the entries before it said: how a plan finds all steps that go may take. */
final class ExhaustiveWalk implements EntryWalk {
    private final List<EntryAt> entries;

    ExhaustiveWalk(List<EntryAt> entries) {
        this.entries = entries;
    }

    @Override
    public boolean isExhaustive() {
        return true;
    }

    @Override
    public <T> Attempt<T> walk(Function<EntryAt, Attempt<T>> operation, Function<T, Optional<Fault>> check, T assumed) {
        Optional<Attempt<T>> first = Optional.empty();
        for (EntryAt at : entries) {
            Attempt<T> attempt = operation.apply(at);
            if (first.isEmpty() && attempt instanceof Attempt.Done<T>) {
                first = Optional.of(attempt);
            }
        }
        Optional<Fault> fault = check.apply(assumed);
        Attempt<T> outcome = first.orElseGet(() -> Attempt.done(assumed));
        return fault.<Attempt<T>>map(Attempt::refused).orElse(outcome);
    }
}
