package dev.gomoddiag.examples.doctor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a report goes: standard output, or a file, which is touched only when the report is complete. */
final class Destination {
    private Destination() {}

    /** Writes a report. */
    @FunctionalInterface
    interface Content {
        void writeTo(Appendable out) throws IOException;
    }

    static void write(Optional<Path> file, PrintWriter stdout, Content content) throws IOException {
        if (file.isEmpty()) {
            content.writeTo(stdout);
            return;
        }
        StringBuilder text = new StringBuilder();
        content.writeTo(text);
        try (Writer out = Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8)) {
            out.append(text);
        } catch (IOException e) {
            throw new UsageException("cannot write the report to \"" + file.get() + "\" (" + e
                    + "): name a file in a writable directory");
        }
    }
}
