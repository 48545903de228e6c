package dev.gomoddiag.module;

/** Tells addresses from names. */
public final class AddressLiteral {
    private AddressLiteral() {}

    /** Whether a host is written as an address, which nobody has to resolve; one that no machine has counts too. */
    public static boolean is(String host) {
        return host.indexOf(':') >= 0 || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
