package dev.gomoddiag.host;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** The outcome of reading one file. */
public sealed interface FileContent {

    /** What was read; {@code truncated} when the file is longer than {@link HostEnvironment#MAX_FILE_BYTES}. */
    record Present(byte[] bytes, Extent extent) implements FileContent {
        public Present {
            bytes = bytes.clone();
            Objects.requireNonNull(extent, "extent");
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** No such file. */
    record Missing() implements FileContent {}

    /** The file is there and could not be read. */
    record Unreadable(String reason) implements FileContent {
        /** The reason where the rights to the file are missing. */
        public static final String DENIED = "permission denied";

        public Unreadable {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** How much of a file was read. */
    enum Extent {
        WHOLE,
        TRUNCATED
    }

    /** The content as UTF-8 with malformed input replaced; empty unless {@link Present}. */
    default Optional<String> text() {
        return this instanceof Present present
                ? Optional.of(new String(present.bytes(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** A whole file with this text. */
    static FileContent of(String text) {
        return new Present(text.getBytes(StandardCharsets.UTF_8), Extent.WHOLE);
    }
}
