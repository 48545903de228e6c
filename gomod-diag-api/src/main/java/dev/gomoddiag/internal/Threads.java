package dev.gomoddiag.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A thread per task: virtual where the JVM has them, daemon threads else.
 *
 * <p>Never a pool of fixed size: probes stuck in a connect would keep quick ones from starting, and a healthy host would
 * look like a time-out.
 */
final class Threads {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Executor PER_TASK = perTaskExecutor();

    private Threads() {}

    /** Starts each task at once on a thread of its own. */
    static Executor perTask() {
        return PER_TASK;
    }

    private static Executor perTaskExecutor() {
        try {
            // By reflection: the method is Java 21's and this is compiled for 17.
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException e) {
            return Threads::startDaemon;
        }
    }

    static void startDaemon(Runnable task) {
        Thread thread = new Thread(task, "gomod-diag " + COUNT.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }
}
