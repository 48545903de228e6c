package dev.gomoddiag.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the text of a failed go, git, ssh or curl run; found by ServiceLoader. Thread-safe.
 *
 * <p>Time is linear in the input and memory bounded; an interrupt ends it with what was found so far.
 */
@FunctionalInterface
public interface ErrorClassifier {

    /** The failures of the text, in its order; the reader is not closed. */
    Explanation classify(Reader text) throws IOException;

    /** The failures of a text in UTF-8; the stream is not closed. */
    default Explanation classify(InputStream text) throws IOException {
        return classify(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    /** The failures of a file in UTF-8. */
    default Explanation classify(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return classify(text);
        }
    }

    /**
     * A classifier that knows the patterns of this file as well; the form of the file is the classifier's own.
     *
     * @param patterns read to its end, not closed
     * @throws InvalidPatternException when a line of the file cannot be used
     * @throws UnsupportedOperationException when the classifier takes none, as by default
     */
    default ErrorClassifier withPatterns(Reader patterns) throws IOException {
        throw new UnsupportedOperationException(
                getClass().getName() + " takes no pattern files: remove them, or use the built-in classifier");
    }
}
