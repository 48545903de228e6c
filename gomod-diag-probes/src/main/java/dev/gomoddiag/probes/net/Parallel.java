package dev.gomoddiag.probes.net;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same for many peers at once, a thread for each: one that is stuck must not hold up the others. */
public final class Parallel {
    private static final ThreadFactory DAEMONS = task -> {
        Thread thread = new Thread(task, "gomod-diag probe");
        thread.setDaemon(true);
        return thread;
    };

    private Parallel() {}

    public static <T> void each(Collection<T> items, Consumer<T> action) throws InterruptedException {
        map(items, item -> {
            action.accept(item);
            return item;
        });
    }

    /**
     * The results in the order of the items.
     *
     * @throws InterruptedException at once when this thread is interrupted; the threads at work are interrupted too, but
     *     one that waits for a socket ends when the cancel of its probe closes it
     */
    public static <T, R> List<R> map(Collection<T> items, Function<? super T, ? extends R> work)
            throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService threads = Executors.newCachedThreadPool(DAEMONS);
        try {
            List<Callable<R>> tasks = new ArrayList<>(items.size());
            items.forEach(item -> tasks.add(() -> work.apply(item)));
            List<R> results = new ArrayList<>(items.size());
            for (Future<R> ended : threads.invokeAll(tasks)) {
                results.add(resultOf(ended));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R resultOf(Future<R> ended) throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }
}
