package dev.gomoddiag.examples.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a failed command, from a file or, for {@code -}, from standard input. */
final class LogText {
    /** More of a log is not read: the failure stands near its end in logs of any use, and its beginning in pasted text. */
    private static final int MOST_BYTES = 64 << 20;

    private LogText() {}

    static String read(String source, Console console) throws IOException {
        if (source.equals("-")) {
            return text(console.in());
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return text(in);
        } catch (IOException e) {
            throw new UsageException("cannot read the log \"" + source + "\" (" + e
                    + "): name a readable file, or - for standard input");
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
}
