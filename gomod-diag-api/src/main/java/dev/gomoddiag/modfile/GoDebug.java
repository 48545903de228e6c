package dev.gomoddiag.modfile;

import java.util.Objects;

/** A godebug line. */
public record GoDebug(String key, String value) {
    public GoDebug {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }
}
