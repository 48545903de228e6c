package dev.gomoddiag.internal;

import dev.gomoddiag.classify.ErrorClassifier;
import dev.gomoddiag.classify.InvalidPatternException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pattern file of the user, as it was when it was given. */
public record PatternText(String name, String text) {
    private static final int MOST_BYTES = 8 << 20;

    /**
     * Reads a file in UTF-8.
     *
     * @throws IllegalArgumentException when it is larger than eight mebibytes
     */
    public static PatternText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "the pattern file " + file + " is larger than " + MOST_BYTES + " bytes: split it");
            }
            return new PatternText(file.toString(), new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** @throws InvalidPatternException which names the file, when a line of one cannot be used */
    static ErrorClassifier addTo(ErrorClassifier classifier, List<PatternText> files) {
        ErrorClassifier all = classifier;
        for (PatternText file : files) {
            try {
                all = all.withPatterns(new StringReader(file.text));
            } catch (InvalidPatternException e) {
                throw e.in(file.name);
            } catch (IOException e) {
                throw new UncheckedIOException("a StringReader does not fail", e);
            }
        }
        return all;
    }
}
