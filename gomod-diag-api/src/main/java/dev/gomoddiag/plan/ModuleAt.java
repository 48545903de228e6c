package dev.gomoddiag.plan;

import java.util.Objects;

/** A module at a version. */
public record ModuleAt(String path, String version) {
    public ModuleAt {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(version, "version");
    }

    /** {@code PATH@VERSION}. */
    @Override
    public String toString() {
        return path + "@" + version;
    }
}
