package dev.gomoddiag.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** NO_PROXY as Go reads it ({@code config.init} and {@code useProxy} of golang.org/x/net/http/httpproxy). */
final class NoProxyRules {
    /** The bits in front of an IPv4 address that is mapped into IPv6. */
    private static final int MAPPING_BITS = 96;

    private final List<Rule> rules = new ArrayList<>();

    NoProxyRules(String noProxy) {
        for (String part : noProxy.split(",", -1)) {
            String text = GoSpace.trim(part).toLowerCase(Locale.ROOT);
            if (text.equals("*")) {
                rules.clear();
                rules.add(new Everything());
                return;
            }
            rule(text).ifPresent(rules::add);
        }
    }

    /** The entry that keeps a host and port from the forward proxy. */
    Optional<String> matching(String host, String port) {
        Optional<IpAddress> address = IpAddress.parse(host);
        return rules.stream()
                .filter(rule -> rule.matches(host, port, address))
                .map(Rule::text)
                .findFirst();
    }

    private static Optional<Rule> rule(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rule> network = network(text);
        if (network.isPresent()) {
            return network;
        }
        HostPort parts = HostPort.split(text);
        if (parts.host().isEmpty()) {
            return Optional.empty();
        }
        Optional<IpAddress> address =
                IpAddress.parse(parts.host()).filter(ip -> ip.text().indexOf('%') < 0);
        if (address.isPresent()) {
            return Optional.of(new Address(text, address.get(), parts.port()));
        }
        String host = parts.host().startsWith("*.") ? parts.host().substring(1) : parts.host();
        return Optional.of(
                host.startsWith(".")
                        ? new Domain(text, Idna.ascii(host), parts.port(), Optional.empty())
                        : new Domain(text, Idna.ascii("." + host), parts.port(), Optional.of(Idna.ascii(host))));
    }

    // net.ParseCIDR
    private static Optional<Rule> network(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String bits = text.substring(slash + 1).replaceFirst("^0+(?=.)", "");
        boolean number = !bits.isEmpty() && bits.length() <= 3 && bits.chars().allMatch(c -> c >= '0' && c <= '9');
        Optional<IpAddress> address = IpAddress.parse(text.substring(0, slash));
        if (!number || address.isEmpty()) {
            return Optional.empty();
        }
        boolean v4 = text.indexOf(':') < 0;
        int length = Integer.parseInt(bits);
        return length > (v4 ? 32 : 128)
                ? Optional.empty()
                : Optional.of(new Network(text, address.get(), length + (v4 ? MAPPING_BITS : 0)));
    }

    private sealed interface Rule {
        String text();

        boolean matches(String host, String port, Optional<IpAddress> address);
    }

    private record Everything() implements Rule {
        @Override
        public String text() {
            return "*";
        }

        @Override
        public boolean matches(String host, String port, Optional<IpAddress> address) {
            return true;
        }
    }

    private record Network(String text, IpAddress base, int bits) implements Rule {
        @Override
        public boolean matches(String host, String port, Optional<IpAddress> address) {
            // a mask that cuts into the mapping makes an IPv6 network of an IPv4 one
            boolean v4 = base.isV4() && bits >= MAPPING_BITS;
            return address.filter(ip -> ip.isV4() == v4 && ip.sharesPrefix(base, bits))
                    .isPresent();
        }
    }

    private record Address(String text, IpAddress ip, String port) implements Rule {
        @Override
        public boolean matches(String host, String port, Optional<IpAddress> address) {
            return address.filter(ip::sameAs).isPresent() && (this.port.isEmpty() || this.port.equals(port));
        }
    }

    private record Domain(String text, String suffix, String port, Optional<String> exact) implements Rule {
        @Override
        public boolean matches(String host, String port, Optional<IpAddress> address) {
            boolean fits = host.endsWith(suffix) || exact.filter(host::equals).isPresent();
            return address.isEmpty() && fits && (this.port.isEmpty() || this.port.equals(port));
        }
    }
}
