package dev.gomoddiag.examples.doctor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C while a run is under way: the run is cancelled, its report is still written, and the exit code says so. */
final class Interruption {
    private static final int PATIENCE_SECONDS = 3;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable cancel) {
        hook = new Thread(() -> {
            cancel.run();
            try {
                written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // The JVM's own code for a signal would be 130; the contract is 4.
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        });
    }

    /** Until the report is written, a signal to end calls {@code cancel} and waits for the report. */
    static Interruption cancelling(Runnable cancel) {
        Interruption interruption = new Interruption(cancel);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    void reportWritten() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is going down: the hook waits for this and ends it.
        }
        written.countDown();
    }
}
