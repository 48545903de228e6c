package dev.gomoddiag.plan;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How an operation at one entry of GOPROXY came out. */
sealed interface Attempt<T> {

    record Done<T>(T value) implements Attempt<T> {}

    record Refused<T>(Fault fault) implements Attempt<T> {}

    /** The entry is not for this module; go treats it as "not found" without asking. */
    record Skipped<T>() implements Attempt<T> {}

    static <T> Attempt<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Attempt<T> refused(Fault fault) {
        return new Refused<>(fault);
    }

    /** Goes on with the value; a failure stays what it is. */
    default <U> Attempt<U> then(Function<T, Attempt<U>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return this instanceof Refused<T> refused ? new Refused<>(refused.fault()) : new Skipped<>();
    }

    default Attempt<T> mapFault(UnaryOperator<Fault> change) {
        return this instanceof Refused<T> refused ? new Refused<>(change.apply(refused.fault())) : this;
    }

    default Optional<Fault> failure() {
        return this instanceof Refused<T> refused ? Optional.of(refused.fault()) : Optional.empty();
    }
}
