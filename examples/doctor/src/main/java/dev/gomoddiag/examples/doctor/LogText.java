package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.classify.InvalidPatternException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a failed command, from a file or, for {@code -}, from standard input. */
final class LogText {
    /** What a check keeps of a log; an explanation reads all of it as a stream. */
    private static final int MOST_BYTES = 64 << 20;

    private LogText() {}

    /** Reads a log of any size. */
    static Explanation explain(String source, Console console, List<Path> patterns) throws IOException {
        for (Path file : patterns) {
            if (!Files.isReadable(file)) {
                throw new UsageException("cannot read the pattern file \"" + file + "\": name a readable one");
            }
        }
        try (InputStream in = open(source, console)) {
            return Diagnostics.explain(new InputStreamReader(in, StandardCharsets.UTF_8), patterns);
        } catch (InvalidPatternException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** The beginning of a log; when there is more, standard error says so. */
    static String read(String source, Console console) throws IOException {
        try (InputStream in = open(source, console)) {
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            if (in.read() >= 0) {
                console.err()
                        .println("The log is longer than " + MOST_BYTES
                                + " bytes and was read up to there: doctor explain reads all of it.");
            }
            return text;
        }
    }

    private static InputStream open(String source, Console console) {
        if (source.equals("-")) {
            return console.in();
        }
        if (Files.isDirectory(Path.of(source))) {
            throw new UsageException(
                    "the log \"" + source + "\" is a directory: name a file in it, or - for standard input");
        }
        try {
            return Files.newInputStream(Path.of(source));
        } catch (IOException e) {
            throw new UsageException("cannot read the log \"" + source + "\" (" + e
                    + "): name a readable file, or - for standard input");
        }
    }
}
