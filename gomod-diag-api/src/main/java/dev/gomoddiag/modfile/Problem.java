package dev.gomoddiag.modfile;

import java.util.Objects;

/**
 * Why go refuses a file.
 *
 * @param line counted from 1
 * @param column in characters, counted from 1
 * @param words go's own
 */
public record Problem(int line, int column, String words) {
    public Problem {
        Objects.requireNonNull(words, "words");
    }

    /** For example {@code line 3, column 1: unknown directive: requires}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + words;
    }
}
