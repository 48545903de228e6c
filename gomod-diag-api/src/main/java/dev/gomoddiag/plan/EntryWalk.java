package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.function.Function;

/** Takes one operation along the entries of GOPROXY. */
interface EntryWalk {

    /** Whether entries are asked although one before them answered. */
    boolean isExhaustive();

    /**
     * The outcome of the operation.
     *
     * @param assumed the value to go on with where nobody is asked
     */
    default <T> Attempt<T> walk(Function<EntryAt, Attempt<T>> operation, T assumed) {
        return walk(operation, value -> Optional.empty(), assumed);
    }

    /**
     * The outcome of an operation whose result is checked.
     *
     * @param check why the result is not accepted; where an entry is followed by a bar, go then asks the next one
     */
    <T> Attempt<T> walk(Function<EntryAt, Attempt<T>> operation, Function<T, Optional<Fault>> check, T assumed);
}
