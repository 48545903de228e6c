package dev.gomoddiag.plan;

import java.util.function.Function;

/** Takes one operation along the entries of GOPROXY. */
interface EntryWalk {

    /**
     * The outcome of the operation.
     *
     * @param assumed the value to go on with where nobody is asked
     */
    <T> Attempt<T> walk(Function<EntryAt, Attempt<T>> operation, T assumed);
}
