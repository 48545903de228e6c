package dev.gomoddiag.host;

import java.util.Locale;

/** The family of operating system, as far as Go's file locations differ. */
public enum OperatingSystem {
    LINUX,
    MACOS,
    WINDOWS,
    OTHER_UNIX;

    /** Reads the value of the system property {@code os.name}. */
    public static OperatingSystem ofName(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return MACOS;
        }
        return name.startsWith("linux") ? LINUX : OTHER_UNIX;
    }
}
