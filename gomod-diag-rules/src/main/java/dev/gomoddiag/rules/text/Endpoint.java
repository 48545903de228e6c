package dev.gomoddiag.rules.text;

import java.util.OptionalInt;

/** host:port as messages print it; a host alone has no port. */
record Endpoint(String host, OptionalInt port) {
    static final Endpoint NONE = new Endpoint("", OptionalInt.empty());

    static Endpoint of(String text) {
        int colon = text.lastIndexOf(':');
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            return close < 0
                    ? NONE
                    : new Endpoint(text.substring(1, close), colon > close ? port(text, colon) : OptionalInt.empty());
        }
        boolean bareIpv6 = colon > 0 && text.indexOf(':') != colon;
        if (colon < 0 || bareIpv6) {
            return new Endpoint(text, OptionalInt.empty());
        }
        return new Endpoint(text.substring(0, colon), port(text, colon));
    }

    /** As in a message: with brackets around IPv6. */
    @Override
    public String toString() {
        String shown = isIpv6() ? "[" + host + "]" : host;
        return port.isPresent() ? shown + ":" + port.getAsInt() : shown;
    }

    /** Whether the host is an IPv4 or IPv6 literal. */
    boolean isLiteral() {
        return isIpv6() || isIpv4(host);
    }

    boolean isIpv6() {
        return host.indexOf(':') >= 0;
    }

    boolean isLoopback() {
        return host.equals("::1") || host.equals("localhost") || host.startsWith("127.") && isIpv4(host);
    }

    boolean isZero() {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static boolean isIpv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (part.length() > 3 || !isDigits(part)) {
                return false;
            }
        }
        return true;
    }

    private static OptionalInt port(String text, int colon) {
        String digits = text.substring(colon + 1);
        boolean number = digits.length() <= 5 && isDigits(digits);
        return number ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
