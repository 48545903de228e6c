package dev.gomoddiag.internal;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostResolver;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Asks the operating system, where no probe artifact brings a resolver that answers as go would. */
final class SystemResolver implements HostResolver {

    @Override
    public Resolution resolve(String host) {
        long start = System.nanoTime();
        try {
            List<InetAddress> addresses = List.of(InetAddress.getAllByName(host));
            List<String> literals =
                    addresses.stream().map(InetAddress::getHostAddress).toList();
            return resolution(addresses, lookup(host, LookupOutcome.ANSWERED, literals, start, ""));
        } catch (UnknownHostException e) {
            return resolution(
                    List.of(), lookup(host, LookupOutcome.FAILED, List.of(), start, String.valueOf(e.getMessage())));
        }
    }

    private static Resolution resolution(List<InetAddress> addresses, NameLookup lookup) {
        return new Resolution(addresses, lookup, List.of(lookup));
    }

    private static NameLookup lookup(
            String host, LookupOutcome outcome, List<String> literals, long start, String detail) {
        return new NameLookup(
                host,
                NameLookup.Source.SYSTEM,
                "",
                outcome,
                literals,
                Duration.ofNanos(System.nanoTime() - start),
                detail);
    }
}
