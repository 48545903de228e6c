package dev.gomoddiag.settings;

import java.util.Objects;

/**
 * A place where git refuses its configuration; every git command fails on it.
 *
 * @param file the file, or the variable when the fault is in the environment
 * @param line counted from 1; 0 where there is none
 * @param text what is wrong, in one sentence without the offending value
 */
public record ConfigProblem(String file, int line, String text) {
    public ConfigProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(text, "text");
    }
}
