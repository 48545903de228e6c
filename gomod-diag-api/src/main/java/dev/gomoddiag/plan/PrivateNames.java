package dev.gomoddiag.plan;

import java.util.List;
import java.util.Locale;

/** The host names that have no place in the public DNS. */
public final class PrivateNames {
    /** Top-level domains that are not delegated on the public Internet: RFC 2606, RFC 6761, RFC 8375 and common usage. */
    private static final List<String> SUFFIXES = List.of(
            ".example",
            ".test",
            ".invalid",
            ".localhost",
            ".local",
            ".internal",
            ".intranet",
            ".private",
            ".corp",
            ".home",
            ".lan",
            ".home.arpa",
            ".localdomain");

    private PrivateNames() {}

    public static boolean include(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.indexOf('.') < 0 || SUFFIXES.stream().anyMatch(lower::endsWith);
    }
}
