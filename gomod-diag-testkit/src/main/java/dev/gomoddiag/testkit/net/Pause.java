package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** The slowness of a slow server. */
final class Pause {
    private Pause() {}

    static void forTime(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (InterruptedIOException) new InterruptedIOException("the network is closing").initCause(e);
        }
    }
}
