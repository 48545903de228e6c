package dev.gomoddiag.internal;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Calls foreign code and turns whatever it throws into words. */
final class Guard {
    private Guard() {}

    /**
     * What a call gave.
     *
     * @param value empty when it threw or gave null
     * @param problem "" when there is a value
     */
    record Result<T>(Optional<T> value, String problem) {}

    static <T> Result<T> call(Callable<? extends T> code) {
        try {
            T value = code.call();
            return value == null
                    ? new Result<>(Optional.empty(), "returned null")
                    : new Result<>(Optional.of(value), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result<>(Optional.empty(), words(e));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return new Result<>(Optional.empty(), words(e));
        }
    }

    static Result<Object> run(Runnable code) {
        return call(() -> {
            code.run();
            return code;
        });
    }

    private static String words(Throwable thrown) {
        return dev.gomoddiag.text.Redaction.of(thrown.toString());
    }
}
