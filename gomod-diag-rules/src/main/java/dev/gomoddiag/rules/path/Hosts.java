package dev.gomoddiag.rules.path;

import dev.gomoddiag.plan.PrivateNames;
import dev.gomoddiag.plan.PublicHosts;

/** What is known about hosts by their names alone. */
public final class Hosts {
    private Hosts() {}

    /** Whether a host has no place in the public DNS. */
    public static boolean privateName(String host) {
        return PrivateNames.include(host);
    }

    /** Whether a host can exist at all: letters, digits, hyphens, dots, or an IPv6 literal. */
    public static boolean validName(String host) {
        return !host.isEmpty()
                && host.chars()
                        .allMatch(c -> c == '-'
                                || c == '.'
                                || c == ':'
                                || c == '_'
                                || c >= '0' && c <= '9'
                                || c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z');
    }

    /** A host that everybody knows and that presents a public certificate for its own name. */
    public static boolean wellKnown(String host) {
        return PublicHosts.include(host);
    }

    /** A public place of repositories that hides private ones from strangers by asking for a login. */
    public static boolean forge(String host) {
        return PublicHosts.keepRepositories(host);
    }

    /** A public module proxy. */
    public static boolean publicModuleProxy(String host) {
        return PublicHosts.proxyModules(host);
    }

    /** The last two labels: mostly the part that one owner registered. */
    public static String registered(String host) {
        int last = host.lastIndexOf('.');
        int before = host.lastIndexOf('.', last - 1);
        return host.substring(before + 1);
    }
}
