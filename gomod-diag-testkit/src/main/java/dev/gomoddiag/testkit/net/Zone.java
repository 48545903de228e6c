package dev.gomoddiag.testkit.net;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostResolver;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The names of the embedded network and their addresses, as they truly are; lies are told by name servers. */
public final class Zone {
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();

    Zone() {}

    /** Gives a name these address literals instead of those it had. */
    public Zone put(String name, String... literals) {
        names.put(key(name), Stream.of(literals).map(Literal::address).toList());
        return this;
    }

    public Zone remove(String name) {
        names.remove(key(name));
        return this;
    }

    /** Empty when there is no such name; a literal is its own address. */
    public List<InetAddress> addresses(String name) {
        return Literal.is(name) ? List.of(Literal.address(name)) : names.getOrDefault(key(name), List.of());
    }

    HostResolver.Resolution resolve(String host) {
        List<InetAddress> found = addresses(host);
        NameLookup lookup = new NameLookup(
                host,
                NameLookup.Source.GO,
                "",
                found.isEmpty() ? LookupOutcome.NXDOMAIN : LookupOutcome.ANSWERED,
                found.stream().map(InetAddress::getHostAddress).toList(),
                Duration.ZERO,
                "");
        return new HostResolver.Resolution(found, lookup, List.of(lookup));
    }

    boolean knows(String name) {
        return names.containsKey(key(name));
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
