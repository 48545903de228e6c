package dev.gomoddiag.classify;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads the text of a failed go, git, ssh or curl run; found by ServiceLoader. Thread-safe.
 *
 * <p>Time is linear in the input and memory bounded; an interrupt ends it with what was found so far.
 */
@FunctionalInterface
public interface ErrorClassifier {

    /** The failures of the text, in its order; the reader is not closed. */
    Explanation classify(Reader text) throws IOException;
}
