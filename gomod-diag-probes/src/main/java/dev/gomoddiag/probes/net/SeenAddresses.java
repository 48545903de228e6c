package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.probe.ProbeContext;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The addresses under which go would dial a host. */
public final class SeenAddresses {
    private SeenAddresses() {}

    /** What an earlier probe saw go's lookup answer; resolved now when none did. Empty when the name has no address. */
    public static List<InetAddress> of(ProbeContext context, String host) {
        Optional<NameLookup> seen = context.facts()
                .of(NameLookup.class)
                .filter(lookup -> lookup.source() == NameLookup.Source.GO)
                .filter(lookup -> lookup.host().equals(host))
                .findFirst();
        return seen.map(SeenAddresses::parsed)
                .orElseGet(() -> context.resolver().resolve(host).addresses());
    }

    private static List<InetAddress> parsed(NameLookup lookup) {
        return lookup.addresses().stream()
                .map(IpText::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
