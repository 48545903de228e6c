package dev.gomoddiag.rules.text;

import dev.gomoddiag.rules.text.FailureReader.Reading;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads every file below a directory of logs in which no fetch failed, and prints what is found all the same; run by hand.
 *
 * <p>Argument: the directory. The last line counts files, megabytes and findings.
 */
final class FalseFindings {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final TextClassifier classifier = new TextClassifier();
    private long bytes;
    private int findings;

    private FalseFindings() {}

    public static void main(String[] arguments) throws IOException {
        FalseFindings run = new FalseFindings();
        List<Path> files;
        try (Stream<Path> below = Files.walk(Path.of(arguments[0]))) {
            files = below.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            run.read(file);
        }
        OUT.printf(Locale.ROOT, "%d files, %.1f MB, %d findings%n", files.size(), run.bytes / 1e6, run.findings);
    }

    private void read(Path file) throws IOException {
        bytes += Files.size(file);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (Reading reading : classifier.readings(text)) {
                findings++;
                OUT.println(file + ":" + reading.failure().line() + " "
                        + reading.pattern().id() + ": "
                        + reading.failure().excerpt().lines().findFirst().orElse(""));
            }
        }
    }
}
