package dev.gomoddiag.modfile;

import java.util.Objects;

/**
 * A require line.
 *
 * @param version as written: a version, or a query that go resolves when it next changes the file
 * @param line counted from 1
 */
public record Requirement(String path, String version, Directness directness, int line) {
    public Requirement {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(directness, "directness");
    }

    /** Whether the main module imports from it, by the comment {@code // indirect}. */
    public enum Directness {
        DIRECT,
        INDIRECT
    }
}
