package dev.gomoddiag.plan;

import java.util.Optional;

/** The errors of Go's {@code net/url.Parse} about the parts of a URL. */
final class GoUrlCheck {
    private static final String IN_HOSTS = "-_.~!$&'()*+,;=:[]<>\"";
    private static final String IN_USERINFO = "-._:~!$&'()*+,;=%@";

    private GoUrlCheck() {}

    static Optional<String> problemOfHost(String scheme, String host) {
        int open = host.lastIndexOf('[');
        if (open > 0) {
            return Optional.of("invalid IP-literal");
        }
        if (open == 0) {
            int close = host.lastIndexOf(']');
            return close < 0
                    ? Optional.of("missing ']' in host")
                    : problemOfPort(host.substring(close + 1)).or(() -> problemOfLiteral(host.substring(1, close)));
        }
        boolean strict = scheme.equals("http") || scheme.equals("https");
        int colon = strict ? host.indexOf(':') : host.lastIndexOf(':');
        return (colon < 0 ? Optional.<String>empty() : problemOfPort(host.substring(colon)))
                .or(() -> problemOfHostCharacters(host));
    }

    static Optional<String> problemOfUserinfo(String userinfo) {
        boolean valid = userinfo.chars().allMatch(c -> alphanumeric(c) || IN_USERINFO.indexOf(c) >= 0);
        return valid ? problemOfEscapes(userinfo) : Optional.of("net/url: invalid userinfo");
    }

    static Optional<String> problemOfEscapes(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length() || !hex(text.charAt(at + 1)) || !hex(text.charAt(at + 2))) {
                return Optional.of(
                        "invalid URL escape " + GoText.quote(text.substring(at, Math.min(at + 3, text.length()))));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> problemOfPort(String colonPort) {
        boolean valid = colonPort.isEmpty()
                || colonPort.startsWith(":") && colonPort.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return valid ? Optional.empty() : Optional.of("invalid port " + GoText.quote(colonPort) + " after host");
    }

    private static Optional<String> problemOfLiteral(String literal) {
        int zone = literal.indexOf("%25");
        return zone < 0
                ? problemOfHostCharacters(literal).or(() -> problemOfAddress(literal, literal.length()))
                : problemOfHostCharacters(literal.substring(0, zone))
                        .or(() -> problemOfEscapes(literal.substring(zone)))
                        .or(() -> literal.substring(zone)
                                .chars()
                                .filter(c -> c != '%' && !inHosts(c))
                                .mapToObj(GoUrlCheck::invalidCharacter)
                                .findFirst())
                        .or(() -> problemOfAddress(literal, zone));
    }

    private static Optional<String> problemOfAddress(String address, int zone) {
        return IpAddress.parse(address.substring(0, zone))
                .filter(ip -> ip.text().indexOf(':') >= 0)
                .map(ip -> Optional.<String>empty())
                .orElse(Optional.of("invalid host: ParseAddr(" + GoText.quote(address) + "): unable to parse IP"));
    }

    private static Optional<String> problemOfHostCharacters(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c == '%') {
                Optional<String> problem = problemOfEscapes(host.substring(i));
                if (problem.isPresent()) {
                    return problem;
                }
                // escapes are for bytes beyond ASCII and for the percent sign itself
                if (Character.digit(host.charAt(i + 1), 16) < 8 && !host.startsWith("%25", i)) {
                    return Optional.of("invalid URL escape " + GoText.quote(host.substring(i, i + 3)));
                }
            } else if (!inHosts(c)) {
                return Optional.of(invalidCharacter(c));
            }
        }
        return Optional.empty();
    }

    private static String invalidCharacter(int c) {
        return "invalid character " + GoText.quote(Character.toString(c)) + " in host name";
    }

    private static boolean inHosts(int c) {
        return c >= 0x80 || alphanumeric(c) || IN_HOSTS.indexOf(c) >= 0;
    }

    private static boolean alphanumeric(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean hex(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
