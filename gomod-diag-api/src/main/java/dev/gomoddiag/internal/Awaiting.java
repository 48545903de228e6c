package dev.gomoddiag.internal;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for a result that comes also when the wait is interrupted. */
public final class Awaiting {
    private Awaiting() {}

    /** The result, or what the work threw; an interrupt calls {@code cancel} and is set again at the end. */
    public static <T> T of(Future<T> result, Runnable cancel) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancel.run();
                } catch (ExecutionException e) {
                    throw unwrapped(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException cause ? cause : new CompletionException(thrown.getCause());
    }
}
