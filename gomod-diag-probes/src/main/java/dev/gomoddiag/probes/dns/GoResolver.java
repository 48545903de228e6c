package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.settings.HostsFile;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Resolves names as the official go binaries do: by their own resolver on Unix, by the system's on Windows and macOS.
 *
 * <p>IPv4 addresses come first. Go sorts by RFC 6724 and puts IPv6 first on a machine with a global IPv6 address, dialling
 * the other family after 300 ms, so that the order decides little.
 */
final class GoResolver implements HostResolver {
    private static final Comparator<InetAddress> IPV4_FIRST =
            Comparator.comparing(address -> !(address instanceof Inet4Address));

    private final NameSources sources;
    private final Map<String, Resolution> silence = new ConcurrentHashMap<>();

    GoResolver(HostEnvironment host) {
        this.sources = NameSources.of(host);
    }

    @Override
    public Resolution resolve(String host) {
        Optional<InetAddress> literal = IpText.parse(host);
        if (literal.isPresent()) {
            return literal(host, literal.get());
        }
        SourceOrder order = sources.order();
        Optional<Resolution> fromFile = order.usesFiles() ? fromHostsFile(host) : Optional.empty();
        if (fromFile.isPresent() && (order.filesFirst() || sources.servers().isEmpty())) {
            return fromFile.get();
        }
        if (sources.servers().isEmpty()) {
            return fromSystem(host);
        }
        if (!order.usesDns()) {
            return unknown(host);
        }
        Resolution fromDns = asked(host);
        return fromDns.addresses().isEmpty() ? fromFile.orElse(fromDns) : fromDns;
    }

    // go asks anew for each connection and waits anew; that nobody answers is known after once
    private Resolution asked(String host) {
        Optional<Resolution> known = Optional.ofNullable(silence.get(host));
        Resolution resolution = known.orElseGet(() -> fromServers(host));
        if (resolution.result().outcome() == LookupOutcome.TIMEOUT) {
            silence.put(host, resolution);
        }
        return resolution;
    }

    private static Resolution literal(String host, InetAddress address) {
        return answer(
                List.of(address),
                new NameLookup(
                        host,
                        NameLookup.Source.GO,
                        "",
                        LookupOutcome.ANSWERED,
                        List.of(IpText.of(address)),
                        Duration.ZERO,
                        ""),
                List.of());
    }

    private static Resolution unknown(String host) {
        NameLookup none = new NameLookup(
                host,
                NameLookup.Source.GO,
                "",
                LookupOutcome.NXDOMAIN,
                List.of(),
                Duration.ZERO,
                "only the hosts file is consulted: see " + SourceOrder.PATH);
        return answer(List.of(), none, List.of());
    }

    /** A hit ends the search: no name server is asked for more. */
    private Optional<Resolution> fromHostsFile(String host) {
        List<HostsFile.Entry> entries = sources.hostsEntries(host);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<NameLookup> questions =
                entries.stream().map(entry -> sources.fact(host, entry)).toList();
        List<InetAddress> addresses = NameSources.addresses(entries);
        return Optional.of(answer(
                addresses,
                new NameLookup(
                        host,
                        NameLookup.Source.GO,
                        questions.get(0).server(),
                        LookupOutcome.ANSWERED,
                        literals(addresses),
                        Duration.ZERO,
                        ""),
                questions));
    }

    private Resolution fromServers(String host) {
        ServerLookup.Found found = sources.ask(host, sources.servers());
        return answer(
                found.addresses(),
                found.as(NameLookup.Source.GO, host),
                List.of(found.as(NameLookup.Source.NAME_SERVER, host)));
    }

    private static Resolution fromSystem(String host) {
        SystemLookup.Found found = SystemLookup.find(host);
        return answer(
                found.addresses(),
                found.as(NameLookup.Source.GO, host),
                List.of(found.as(NameLookup.Source.SYSTEM, host)));
    }

    private static Resolution answer(List<InetAddress> addresses, NameLookup result, List<NameLookup> questions) {
        return new Resolution(addresses.stream().sorted(IPV4_FIRST).toList(), result, questions);
    }

    private static List<String> literals(List<InetAddress> addresses) {
        return addresses.stream().map(IpText::of).toList();
    }
}
