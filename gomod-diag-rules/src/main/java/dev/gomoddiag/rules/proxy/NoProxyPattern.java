package dev.gomoddiag.rules.proxy;

import java.util.Locale;

/** One entry of NO_PROXY as go reads it for host names (golang.org/x/net/http/httpproxy). */
final class NoProxyPattern {
    private NoProxyPattern() {}

    static boolean matches(String pattern, String host) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        String name = colon > 0 && lower.indexOf(':') == colon ? lower.substring(0, colon) : lower;
        if (name.isEmpty()) {
            return false;
        }
        if (name.equals("*")) {
            return true;
        }
        String suffix = name.startsWith("*.") ? name.substring(1) : name;
        return suffix.startsWith(".") ? host.endsWith(suffix) : host.equals(suffix) || host.endsWith("." + suffix);
    }
}
