package dev.gomoddiag.settings;

import java.util.List;

/** The hosts of ProxyJump, each {@code [user@]host[:port]} or {@code ssh://} with that (parse_jump of readconf.c). */
final class SshJump {
    private static final String SCHEME = "ssh://";

    private SshJump() {}

    static boolean isValid(String value, SshPorts ports) {
        return value.equalsIgnoreCase("none")
                || List.of(value.split(",", -1)).stream().allMatch(hop -> isHop(hop, ports));
    }

    private static boolean isHop(String text, SshPorts ports) {
        String hop = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        int at = hop.lastIndexOf('@');
        return at != 0 && isHostAndPort(hop.substring(at + 1), ports);
    }

    private static boolean isHostAndPort(String text, SshPorts ports) {
        int close = text.startsWith("[") ? text.indexOf(']') : 0;
        int colon = close < 0 ? -1 : text.indexOf(':', close);
        String host = colon < 0 ? text : text.substring(0, colon);
        String port = colon < 0 ? "" : text.substring(colon + 1);
        boolean bracketed = close >= 0 && (!text.startsWith("[") || host.length() == close + 1);
        return bracketed
                && !host.isEmpty()
                && text.indexOf('/') < 0
                && (port.isEmpty() || ports.number(port).isPresent());
    }
}
