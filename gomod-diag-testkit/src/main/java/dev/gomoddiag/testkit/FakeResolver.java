package dev.gomoddiag.testkit;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A resolver that knows what a test tells it, in no time; every other name does not exist, and a literal is its own
 * address. Immutable; every method returns a new one.
 */
public final class FakeResolver implements HostResolver, HostResolver.Factory {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final Map<String, NameLookup> lookups;

    private FakeResolver(Map<String, NameLookup> lookups) {
        this.lookups = lookups;
    }

    /** Knows nothing. */
    public static FakeResolver empty() {
        return new FakeResolver(Map.of());
    }

    /** Finds these address literals, in this order. */
    public FakeResolver answer(String host, String... literals) {
        for (String literal : literals) {
            if (!LITERAL.matcher(literal).matches()) {
                throw new IllegalArgumentException("\"" + literal + "\" is not an address: give a literal");
            }
        }
        return with(lookup(host, LookupOutcome.ANSWERED, List.of(literals)));
    }

    /** Fails in this way. */
    public FakeResolver fail(String host, LookupOutcome outcome) {
        return with(lookup(host, outcome, List.of()));
    }

    private FakeResolver with(NameLookup lookup) {
        Map<String, NameLookup> more = new LinkedHashMap<>(lookups);
        more.put(lookup.host(), lookup);
        return new FakeResolver(Map.copyOf(more));
    }

    private static NameLookup lookup(String host, LookupOutcome outcome, List<String> literals) {
        return new NameLookup(host, NameLookup.Source.GO, "", outcome, literals, Duration.ZERO, "");
    }

    @Override
    public Resolution resolve(String host) {
        NameLookup lookup = LITERAL.matcher(host).matches()
                ? lookup(host, LookupOutcome.ANSWERED, List.of(host))
                : lookups.getOrDefault(host, lookup(host, LookupOutcome.NXDOMAIN, List.of()));
        return new Resolution(addresses(lookup).toList(), lookup, List.of(lookup));
    }

    @Override
    public HostResolver forHost(HostEnvironment host) {
        return this;
    }

    private static Stream<InetAddress> addresses(NameLookup lookup) {
        return lookup.addresses().stream().map(literal -> {
            try {
                return InetAddress.getByName(literal);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("\"" + literal + "\" is not an address: give a literal", e);
            }
        });
    }
}
