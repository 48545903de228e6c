package dev.gomoddiag.fact;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What may be done in a directory.
 *
 * @param nearest the directory itself, or the nearest one above it that is there; "" when nothing is known
 * @param usableBytes what this user may still write there; empty when the system does not tell
 */
public record DirectoryState(String nearest, Access access, OptionalLong usableBytes) {

    /** Whether files can be made there. */
    public enum Access {
        WRITABLE,
        DENIED,
        READ_ONLY_FILE_SYSTEM,
        /** A file stands where a directory is needed. */
        NOT_A_DIRECTORY,
        UNKNOWN
    }

    public DirectoryState {
        Objects.requireNonNull(nearest, "nearest");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(usableBytes, "usableBytes");
    }

    /** Where the system does not tell. */
    public static DirectoryState unknown() {
        return new DirectoryState("", Access.UNKNOWN, OptionalLong.empty());
    }
}
