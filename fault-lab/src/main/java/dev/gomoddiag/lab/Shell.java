package dev.gomoddiag.lab;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts programs and waits for them, never through a shell that would read their arguments. */
final class Shell {
    private static final int MOST_OUTPUT = 4 << 20;

    private Shell() {}

    /**
     * How a program ended.
     *
     * @param exit its status; empty when it ran into the limit and was killed, with all its children
     */
    record Outcome(Optional<Integer> exit, String stdout, String stderr, Duration elapsed) {
        boolean succeeded() {
            return exit.equals(Optional.of(0));
        }

        String text() {
            return stdout + stderr;
        }
    }

    static Outcome run(Path directory, Duration limit, List<String> argv) throws IOException, InterruptedException {
        return run(directory, limit, "", argv);
    }

    static Outcome run(Path directory, Duration limit, String stdin, List<String> argv)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("lab", ".out");
        Path err = Files.createTempFile("lab", ".err");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(argv)
                    .directory(new File(directory.toString()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(stdin.getBytes(StandardCharsets.UTF_8));
            } catch (IOException wantedNoInput) {
                // it ended before it had read everything, which its exit status tells
            }
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            if (!ended) {
                kill(process);
            }
            return new Outcome(
                    ended ? Optional.of(process.exitValue()) : Optional.empty(), read(out), read(err), elapsed);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Runs what has to succeed. */
    static String must(String stdin, List<String> argv) {
        try {
            Outcome outcome = run(Path.of("/"), Duration.ofSeconds(20), stdin, argv);
            if (!outcome.succeeded()) {
                throw new IllegalStateException(String.join(" ", argv) + ": " + outcome.text() + stdin);
            }
            return outcome.stdout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(bytes, 0, Math.min(bytes.length, MOST_OUTPUT), StandardCharsets.UTF_8);
    }
}
