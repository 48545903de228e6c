package dev.gomoddiag.probes.dns;

import dev.gomoddiag.host.NameServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The full names that go asks for, in order, to find a name (net/dnsclient_unix.go, dnsConfig.nameList). */
final class NameList {
    private static final int MAX_NAME = 254;
    private static final int MAX_LABEL = 63;

    private NameList() {}

    /** Each with a final dot; empty for what is no domain name or is never asked of DNS. */
    static List<String> of(String name, NameServers servers) {
        if (!domainName(name)) {
            return List.of();
        }
        if (name.endsWith(".")) {
            return avoided(name) ? List.of() : List.of(name);
        }
        List<String> names = new ArrayList<>();
        servers.search().forEach(suffix -> names.add(name + "." + suffix));
        boolean first = name.chars().filter(c -> c == '.').count() >= servers.ndots();
        names.add(first ? 0 : names.size(), name + ".");
        return names.stream()
                .filter(full -> full.length() <= MAX_NAME && !avoided(full))
                .toList();
    }

    /** RFC 7686: names under onion are no business of name servers. */
    private static boolean avoided(String name) {
        String bare = name.substring(0, name.length() - 1);
        return bare.isEmpty() || bare.toLowerCase(Locale.ROOT).endsWith(".onion");
    }

    /** As isDomainName of net/dnsclient.go: letters, digits, hyphen and underscore, and at least one that is no digit. */
    private static boolean domainName(String name) {
        if (name.equals(".")) {
            return true;
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean numeric = bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
        if (bare.isEmpty() || bare.length() >= MAX_NAME || numeric) {
            return false;
        }
        return List.of(bare.split("\\.", -1)).stream().allMatch(NameList::label);
    }

    private static boolean label(String label) {
        return !label.isEmpty()
                && label.length() <= MAX_LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }
}
