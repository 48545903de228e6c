package dev.gomoddiag.modfile;

import java.util.Objects;

/**
 * A replace line.
 *
 * @param version the replaced version; "" for all of them
 */
public record Replacement(String path, String version, By by, int line) {
    public Replacement {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(by, "by");
    }

    /** What is replaced, as go's messages name it. */
    String subject() {
        return version.isEmpty() ? path : path + "@" + version;
    }

    /** What go takes instead. */
    public sealed interface By {

        /** Another module, which is fetched as any other. */
        record Module(String path, String version) implements By {
            @Override
            public String toString() {
                return path + "@" + version;
            }
        }

        /** A directory, relative to that of the go.mod file unless it is absolute; nothing is fetched. */
        record Directory(String path) implements By {
            @Override
            public String toString() {
                return path;
            }
        }
    }
}
