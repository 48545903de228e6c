package dev.gomoddiag.rules.path;

import java.util.List;

/** What an address literal says about where it leads. */
public enum AddressKind {
    LOOPBACK,
    /** 0.0.0.0 or ::, which no host has. */
    ZERO,
    /** RFC 1918, RFC 4193, RFC 6598 and link-local. */
    PRIVATE,
    /** 198.18.0.0/15 (RFC 2544), which tunnels on this machine give out in the place of true addresses. */
    STAND_IN,
    PUBLIC;

    private static final List<String> PRIVATE_PREFIXES =
            List.of("10.", "192.168.", "169.254.", "fc", "fd", "fe8", "fe9", "fea", "feb");

    public static AddressKind of(String literal) {
        if (literal.startsWith("127.") || literal.equals("::1") || literal.equals("0:0:0:0:0:0:0:1")) {
            return LOOPBACK;
        }
        if (literal.startsWith("0.") || literal.equals("::") || literal.equals("0:0:0:0:0:0:0:0")) {
            return ZERO;
        }
        boolean inPrivate = PRIVATE_PREFIXES.stream().anyMatch(literal::startsWith)
                || second(literal, "172.", 16, 31)
                || second(literal, "100.", 64, 127);
        if (inPrivate) {
            return PRIVATE;
        }
        return second(literal, "198.", 18, 19) ? STAND_IN : PUBLIC;
    }

    private static boolean second(String literal, String first, int least, int most) {
        int end = literal.indexOf('.', first.length());
        if (!literal.startsWith(first) || end < 0 || end > first.length() + 3) {
            return false;
        }
        String number = literal.substring(first.length(), end);
        return number.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(number) >= least
                && Integer.parseInt(number) <= most;
    }
}
