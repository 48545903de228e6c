package dev.gomoddiag.lab;

import java.io.IOException;

/** A daemon thread per connection; a broken connection ends its thread. */
final class Threads {
    private Threads() {}

    /** What a thread does with its sockets. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /** Waits a moment. */
    static void rest(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the world is closing", e);
        }
    }

    static Thread start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException peerWentAway) {
                // a client may hang up whenever it likes, and the world closes its sockets in the end
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
