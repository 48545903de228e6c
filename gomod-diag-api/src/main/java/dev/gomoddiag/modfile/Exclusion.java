package dev.gomoddiag.modfile;

import java.util.Objects;

/** An exclude line: go takes the next higher version instead. */
public record Exclusion(String path, String version, int line) {
    public Exclusion {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(version, "version");
    }
}
