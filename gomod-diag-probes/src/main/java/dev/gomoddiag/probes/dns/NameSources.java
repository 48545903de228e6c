package dev.gomoddiag.probes.dns;

import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.probes.net.IpText;
import dev.gomoddiag.settings.HostsFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the names of one machine come from, each source to be asked on its own. */
final class NameSources {
    private static final int DNS_PORT = 53;
    private static final List<InetSocketAddress> DEFAULT_SERVERS = List.of(literal("127.0.0.1"), literal("::1"));

    private final HostsFile hosts;
    private final SourceOrder order;
    private final Optional<NameServers> configured;
    private final NameServers servers;
    private final ServerLookup lookup;
    private final ServerLookup overTcp;

    private NameSources(HostEnvironment host, HostsFile hosts, Optional<NameServers> configured) {
        this.hosts = hosts;
        this.order = SourceOrder.of(host.read(SourceOrder.PATH).text().orElse(""));
        this.configured = systemResolver(host) ? Optional.empty() : Optional.of(withDefaults(configured));
        this.servers = withDefaults(configured);
        DnsClient client = new DnsClient(host.network());
        this.lookup = new ServerLookup(client, servers);
        this.overTcp = new ServerLookup(client, servers.over(NameServers.Transport.TCP));
    }

    static NameSources of(HostEnvironment host) {
        return new NameSources(host, HostsFile.read(host), host.nameServers());
    }

    /** Go leaves names to the system on Windows and macOS; a network of our own has no part in that. */
    private static boolean systemResolver(HostEnvironment host) {
        boolean system = host.os() == OperatingSystem.WINDOWS || host.os() == OperatingSystem.MACOS;
        return system && host.network().isDirect();
    }

    /** Without a name server in resolv.conf go asks this machine itself (net/dnsconfig.go, defaultNS). */
    private static NameServers withDefaults(Optional<NameServers> configured) {
        NameServers known = configured.orElseGet(
                () -> new NameServers(List.of(), List.of(), 1, ServerLookup.QUESTION_BUDGET, 1, "default of go"));
        return known.servers().isEmpty()
                ? new NameServers(
                        DEFAULT_SERVERS,
                        List.of(),
                        known.search(),
                        known.ndots(),
                        known.timeout(),
                        known.attempts(),
                        known.transport(),
                        known.source(),
                        known.problem())
                : known;
    }

    private static InetSocketAddress literal(String address) {
        return new InetSocketAddress(IpText.parse(address).orElseThrow(), DNS_PORT);
    }

    SourceOrder order() {
        return order;
    }

    /** The lines of the hosts file that answer for a name. */
    List<HostsFile.Entry> hostsEntries(String name) {
        return hosts.entriesFor(name);
    }

    /** Such a line as what it is: an answer. */
    NameLookup fact(String name, HostsFile.Entry entry) {
        return new NameLookup(
                name,
                NameLookup.Source.HOSTS_FILE,
                hosts.path() + ":" + entry.line(),
                LookupOutcome.ANSWERED,
                List.of(IpText.of(entry.ip())),
                Duration.ZERO,
                "");
    }

    /** The name servers; empty where the system resolves names. */
    List<InetSocketAddress> servers() {
        return configured.map(NameServers::servers).orElse(List.of());
    }

    /** The name with a final dot, which asks for it alone; empty where go asks for that before its search list anyway. */
    Optional<String> absolute(String name) {
        return NameList.of(name, servers).stream()
                .findFirst()
                .filter(first -> !first.equals(name + "."))
                .map(lengthened -> name + ".");
    }

    ServerLookup.Found ask(String name, List<InetSocketAddress> these) {
        return lookup.find(name, these);
    }

    /** One server over TCP, whatever the settings say. */
    ServerLookup.Found askOverTcp(String name, InetSocketAddress server) {
        return overTcp.find(name, List.of(server));
    }

    static List<InetAddress> addresses(List<HostsFile.Entry> entries) {
        return entries.stream().map(HostsFile.Entry::ip).distinct().toList();
    }
}
