package dev.gomoddiag.settings;

import java.util.Optional;
import java.util.stream.Stream;

/** The value of GOFLAGS (cmd/go/internal/base/goflags.go). */
final class GoFlags {
    private GoFlags() {}

    /** The value of the last {@code -name=value}, with one dash or two, quoted or not; empty when there is none. */
    static Optional<String> last(String flags, String name) {
        return Stream.of(flags.trim().split("[ \t\r\n]+"))
                .map(GoFlags::unquoted)
                .map(flag -> flag.startsWith("--") ? flag.substring(1) : flag)
                .filter(flag -> flag.startsWith("-" + name + "="))
                .reduce((earlier, later) -> later)
                .map(flag -> flag.substring(name.length() + 2));
    }

    private static String unquoted(String flag) {
        boolean quoted = flag.length() > 1
                && (flag.startsWith("'") || flag.startsWith("\""))
                && flag.charAt(0) == flag.charAt(flag.length() - 1);
        return quoted ? flag.substring(1, flag.length() - 1) : flag;
    }
}
