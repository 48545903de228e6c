package dev.gomoddiag.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One run of a program: bounded output, bounded time, its children killed with it. */
final class ChildProcess {
    private static final Duration DRAIN = Duration.ofMillis(500);

    private ChildProcess() {}

    static CommandOutcome run(CommandRequest request) {
        long start = System.nanoTime();
        Process process;
        try {
            ProcessBuilder builder = new ProcessBuilder(request.argv());
            builder.environment().putAll(request.environment());
            process = builder.start();
        } catch (IOException e) {
            return new CommandOutcome.NotStarted(String.valueOf(e.getMessage()));
        }
        Capture out = Capture.of(process.getInputStream());
        Capture err = Capture.of(process.getErrorStream());
        boolean ended = false;
        try {
            process.getOutputStream().close();
            ended = process.waitFor(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            ended = !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String stdout = out.text();
        String stderr = err.text();
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return ended
                ? new CommandOutcome.Exited(process.exitValue(), stdout, stderr, elapsed)
                : new CommandOutcome.TimedOut(stdout, stderr, elapsed);
    }

    /** Reads one stream to its end and keeps its beginning, so that the program never blocks on a full pipe. */
    private static final class Capture extends Thread {
        private final InputStream in;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

        private Capture(InputStream in) {
            super("gomod-diag output");
            this.in = in;
        }

        static Capture of(InputStream in) {
            Capture capture = new Capture(in);
            capture.setDaemon(true);
            capture.start();
            return capture;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[8192];
            try (in) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    synchronized (kept) {
                        kept.write(buffer, 0, Math.min(n, HostEnvironment.MAX_OUTPUT_BYTES - kept.size()));
                    }
                }
            } catch (IOException e) {
                // A killed program closes its end of the pipe; what it wrote before is what there is.
            }
        }

        String text() {
            try {
                join(DRAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (kept) {
                return kept.toString(StandardCharsets.UTF_8);
            }
        }
    }
}
