package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.ADDRESS;
import static dev.gomoddiag.rules.EvidenceFixture.certificate;
import static dev.gomoddiag.rules.EvidenceFixture.fetching;
import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;
import static dev.gomoddiag.rules.EvidenceFixture.handshake;
import static dev.gomoddiag.rules.EvidenceFixture.lookup;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.ControlConnect;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.ImportPage;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.fact.TlsVariation;
import dev.gomoddiag.host.FileContent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The resolution of names. */
final class NameCases {
    private static final String PROXY = "proxy.golang.org";
    private static final String GONE = "git.gone.example";
    private static final String CORP = "goproxy.corp.example";

    private static final String ACME = "https://goproxy.acme-widgets.com";

    static final List<Case> ALL = List.of(
            Case.of(
                    "the company's proxy has no name, and its module is kept from the checksum database",
                    company("git.acme-widgets.com/team/secret@v1.2.3", ACME)
                            .variable("GONOSUMDB", "git.acme-widgets.com"),
                    "dns.nxdomain"),
            Case.of(
                    "the company's proxy has no name, and its module is of the same domain",
                    company("git.acme-widgets.com/team/secret@v1.2.3", ACME),
                    "dns.nxdomain"),
            Case.of(
                    "the company's proxy has no name, and direct stands behind it",
                    company("git.acme-widgets.com/team/secret@v1.2.3", ACME + "|direct"),
                    "vcs.discovery-failed",
                    "dns.nxdomain"),
            Case.of(
                    "the company's mirror has no name, and the module is public",
                    company("github.com/gin-gonic/gin@v1.9.1", ACME),
                    "dns.nxdomain"),
            Case.of(
                    "the company's mirror has no name, and others are kept from the checksum database",
                    company("github.com/gin-gonic/gin@v1.9.1", ACME).variable("GONOSUMDB", "git.acme-widgets.com"),
                    "dns.nxdomain"),
            Case.of(
                    "no such name behind the company's proxy",
                    unresolved(FailureKind.NAME_NOT_FOUND, LookupOutcome.NXDOMAIN)
                            .variable("GOPROXY", ACME + ",https://" + PROXY)
                            .host("goproxy.acme-widgets.com", Behaviour.says(404, "not found")),
                    "dns.nxdomain"),
            Case.of("no such name", unresolved(FailureKind.NAME_NOT_FOUND, LookupOutcome.NXDOMAIN), "dns.nxdomain"),
            Case.of("no address", unresolved(FailureKind.NAME_NOT_FOUND, LookupOutcome.NODATA), "dns.nodata"),
            Case.of("SERVFAIL", unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.SERVFAIL), "dns.servfail"),
            Case.of("REFUSED", unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.REFUSED), "dns.refused"),
            Case.of(
                    "port 53 closed",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.PORT_CLOSED),
                    "dns.refused"),
            Case.of(
                    "port 53 closed, and most questions end in silence",
                    unresolved(FailureKind.NAME_TIMEOUT, LookupOutcome.TIMEOUT)
                            .unresolved("sum.golang.org", LookupOutcome.PORT_CLOSED),
                    "dns.refused"),
            Case.of("name server silent", unresolved(FailureKind.NAME_TIMEOUT, LookupOutcome.TIMEOUT), "dns.timeout"),
            Case.of(
                    "no name server configured",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.PORT_CLOSED)
                            .machine(machine -> machine.file("/etc/resolv.conf", "# nothing\n")),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "resolv.conf closed to this user",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.PORT_CLOSED)
                            .machine(machine ->
                                    machine.file("/etc/resolv.conf", new FileContent.Unreadable("permission denied"))),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "name servers silent for the names of the search list",
                    unresolved(FailureKind.NAME_TIMEOUT, LookupOutcome.TIMEOUT)
                            .machine(machine -> machine.file(
                                    "/etc/resolv.conf",
                                    "search a.cluster.example b.cluster.example\n"
                                            + "nameserver 203.0.113.53\noptions ndots:5\n"))
                            .saw(lookup(
                                    PROXY + ".",
                                    NameLookup.Source.NAME_SERVER,
                                    LookupOutcome.ANSWERED,
                                    List.of(ADDRESS))),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "local stub not running",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.PORT_CLOSED)
                            .machine(machine -> machine.file("/etc/resolv.conf", "nameserver 127.0.0.53\n")),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "first server denies, second knows",
                    fetchingGin()
                            .host(PROXY, Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved(PROXY, LookupOutcome.NXDOMAIN)
                            .saw(lookup(
                                    PROXY, NameLookup.Source.NAME_SERVER, LookupOutcome.ANSWERED, List.of(ADDRESS))),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "first server silent, second knows",
                    twoServers(LookupOutcome.TIMEOUT).host(PROXY, Behaviour.fails(FailureKind.NAME_TIMEOUT)),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "first server silent, and the name was resolved in time",
                    twoServers(LookupOutcome.TIMEOUT)
                            .saw(lookup(PROXY, NameLookup.Source.GO, LookupOutcome.ANSWERED, List.of(ADDRESS)))),
            Case.of(
                    "a private name is not known here",
                    fetching("git.corp.example/team/secret@v1.0.0")
                            .variable("GOPROXY", "https://" + CORP)
                            .host(CORP, Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                            .unresolved(CORP, LookupOutcome.NXDOMAIN),
                    "dns.nxdomain"),
            Case.of(
                    "an import page that names a host without an address",
                    named(FailureKind.NAME_NOT_FOUND),
                    "dns.nxdomain"),
            Case.of(
                    "an import page that names a host that another name server knows",
                    named(FailureKind.NAME_NOT_FOUND)
                            .saw(lookup(GONE, NameLookup.Source.NAME_SERVER, LookupOutcome.ANSWERED, List.of(ADDRESS))),
                    "dns.nxdomain"),
            Case.of(
                    "an import page that names a host that a resolver of another network denies too",
                    named(FailureKind.NAME_NOT_FOUND)
                            .saw(
                                    lookup(GONE, NameLookup.Source.NAME_SERVER, LookupOutcome.NXDOMAIN, List.of()),
                                    lookup(GONE, NameLookup.Source.CONTROL, LookupOutcome.NXDOMAIN, List.of())),
                    "dns.nxdomain"),
            Case.of(
                    "a repository host that name servers fail on",
                    named(FailureKind.NAME_SERVER_FAILURE),
                    "dns.servfail"),
            Case.of("hosts file, refused", pinned(PROXY, FailureKind.REFUSED), "dns.hosts-override"),
            Case.of(
                    "hosts file, another certificate",
                    pinned(PROXY, FailureKind.TLS_HOSTNAME)
                            .saw(handshake(
                                    PROXY, TlsOutcome.HOSTNAME_MISMATCH, certificate("wrong.example", "CN=Public CA"))),
                    "dns.hosts-override"),
            Case.of(
                    "a private host pinned rightly is down",
                    pinned(CORP, FailureKind.REFUSED).variable("GOPROXY", "https://" + CORP),
                    "net.tcp.refused"),
            Case.of(
                    "hosts file mentions a host that works",
                    fetchingGin().machine(machine -> machine.file("/etc/hosts", ADDRESS + " " + PROXY + "\n"))),
            Case.of("answered with loopback", answered("127.0.0.1"), "dns.hijacked.loopback"),
            Case.of("answered with zero", answered("0.0.0.0"), "dns.hijacked.zero"),
            Case.of(
                    "other addresses over TCP, where the true host is",
                    forged("203.0.113.66", TlsOutcome.TRUSTED),
                    "dns.hijacked.injected"),
            Case.of(
                    "other addresses over TCP, where nobody proves to be the host",
                    forged("203.0.113.66", TlsOutcome.RESET),
                    "net.tcp.refused"),
            Case.of("the same address over TCP", forged(ADDRESS, TlsOutcome.TRUSTED), "net.tcp.refused"),
            Case.of(
                    "one of several sites at a time, the first of them dead",
                    forged("203.0.113.66", TlsOutcome.TRUSTED).saw(datagram("203.0.113.66", 5)),
                    "net.tcp.refused"),
            Case.of(
                    "one of many sites at a time, and another than over TCP is in order",
                    forged("203.0.113.66", TlsOutcome.TRUSTED)
                            .saw(datagram("203.0.113.67", 5), otherAddress("203.0.113.67", TlsOutcome.TRUSTED)),
                    "net.tcp.refused"),
            Case.of(
                    "other addresses over TCP, and only one datagram to compare with",
                    answered(ADDRESS)
                            .saw(
                                    datagram(ADDRESS, 0),
                                    overTcp("203.0.113.66"),
                                    otherAddress("203.0.113.66", TlsOutcome.TRUSTED)),
                    "net.tcp.refused"),
            Case.of(
                    "this machine forbids to ask",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.DENIED),
                    "net.local-firewall"),
            Case.of(
                    "no way to the name server, and one to others",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.UNREACHABLE)
                            .saw(new ControlConnect("1.1.1.1:443", ConnectOutcome.CONNECTED, Duration.ofMillis(7), "")),
                    "dns.resolver.misconfigured"),
            Case.of(
                    "no way to the name server",
                    unresolved(FailureKind.NAME_SERVER_FAILURE, LookupOutcome.UNREACHABLE),
                    "dns.timeout"),
            Case.of("answered with an address of a tunnel", answered("198.18.0.17"), "dns.hijacked.private"),
            Case.of("answered with an address beside those of tunnels", answered("198.20.0.17"), "net.tcp.refused"),
            Case.of("answered with a private address", answered("10.10.10.10"), "dns.hijacked.private"),
            Case.of(
                    "another's machine, whose name is known",
                    mismatch("wrong.example")
                            .saw(lookup(
                                    "wrong.example", NameLookup.Source.GO, LookupOutcome.ANSWERED, List.of(ADDRESS))),
                    "dns.hijacked.wrong-host"),
            Case.of(
                    "its own machine with another's certificate",
                    mismatch("wrong.example")
                            .saw(lookup(
                                    "wrong.example",
                                    NameLookup.Source.GO,
                                    LookupOutcome.ANSWERED,
                                    List.of("203.0.113.90"))),
                    "tls.hostname-mismatch"),
            Case.of(
                    "asked for by an address",
                    fetchingGin()
                            .variable("GOPROXY", "https://" + ADDRESS)
                            .host(ADDRESS, Behaviour.fails(FailureKind.TLS_HOSTNAME))
                            .connects(ADDRESS, ConnectOutcome.CONNECTED)
                            .saw(
                                    handshake(
                                            ADDRESS,
                                            TlsOutcome.HOSTNAME_MISMATCH,
                                            certificate("wrong.example", "CN=Public CA")),
                                    lookup(
                                            "wrong.example",
                                            NameLookup.Source.GO,
                                            LookupOutcome.ANSWERED,
                                            List.of(ADDRESS))),
                    "tls.hostname-mismatch"),
            Case.of("a certificate of the same owner", mismatch("www.golang.org"), "tls.hostname-mismatch"),
            Case.of(
                    "a foreign certificate, nothing else known",
                    mismatch("portal.isp.net"),
                    "dns.hijacked.wrong-host"));

    private NameCases() {}

    private static EvidenceFixture company(String query, String goproxy) {
        return fetching(query)
                .variable("GOPROXY", goproxy)
                .host("goproxy.acme-widgets.com", Behaviour.fails(FailureKind.NAME_NOT_FOUND))
                .unresolved("goproxy.acme-widgets.com", LookupOutcome.NXDOMAIN);
    }

    private static EvidenceFixture twoServers(LookupOutcome first) {
        return fetchingGin()
                .machine(machine ->
                        machine.file("/etc/resolv.conf", "nameserver 203.0.113.53\nnameserver 203.0.113.54\n"))
                .saw(
                        lookup(PROXY, NameLookup.Source.NAME_SERVER, first, List.of()),
                        new NameLookup(
                                PROXY,
                                NameLookup.Source.NAME_SERVER,
                                "203.0.113.54:53",
                                LookupOutcome.ANSWERED,
                                List.of(ADDRESS),
                                Duration.ofMillis(7),
                                ""));
    }

    private static EvidenceFixture unresolved(FailureKind kind, LookupOutcome outcome) {
        return fetchingGin().host(PROXY, Behaviour.fails(kind)).unresolved(PROXY, outcome);
    }

    private static EvidenceFixture pinned(String name, FailureKind kind) {
        return fetchingGin()
                .machine(machine -> machine.file("/etc/hosts", "127.0.0.1 localhost\n" + ADDRESS + "  " + name + "\n"))
                .host(name, Behaviour.fails(kind))
                .saw(lookup(name, NameLookup.Source.HOSTS_FILE, LookupOutcome.ANSWERED, List.of(ADDRESS)))
                .saw(lookup(name, NameLookup.Source.GO, LookupOutcome.ANSWERED, List.of(ADDRESS)))
                .connects(name, kind == FailureKind.REFUSED ? ConnectOutcome.REFUSED : ConnectOutcome.CONNECTED);
    }

    private static EvidenceFixture named(FailureKind kind) {
        return fetching("go.corp.example/lib@v1.0.0")
                .variable("GOPRIVATE", "go.corp.example")
                .host(
                        "go.corp.example",
                        Behaviour.git(GitListing.Outcome.NETWORK).redirectedTo("https://" + GONE + "/lib"))
                .host(GONE, Behaviour.fails(kind))
                .saw(new ImportPage(
                        "https://go.corp.example/lib?go-get=1",
                        List.of(new ImportPage.Tag("go.corp.example/lib", "git", "https://" + GONE + "/lib"))));
    }

    private static EvidenceFixture forged(String overTcp, TlsOutcome there) {
        return answered(ADDRESS)
                .saw(IntStream.range(0, 4)
                        .mapToObj(time -> datagram(ADDRESS, time))
                        .toArray(Fact[]::new))
                .saw(overTcp(overTcp), otherAddress(overTcp, there));
    }

    private static NameLookup datagram(String address, int millis) {
        return new NameLookup(
                PROXY,
                NameLookup.Source.NAME_SERVER,
                "203.0.113.53:53",
                LookupOutcome.ANSWERED,
                List.of(address),
                Duration.ofMillis(millis),
                "");
    }

    private static NameLookup overTcp(String address) {
        return lookup(PROXY, NameLookup.Source.NAME_SERVER_TCP, LookupOutcome.ANSWERED, List.of(address));
    }

    private static TlsVariation otherAddress(String address, TlsOutcome outcome) {
        return new TlsVariation(
                EvidenceFixture.target(PROXY),
                address,
                TlsVariation.Difference.OTHER_ADDRESS,
                outcome,
                Duration.ofMillis(7),
                "");
    }

    private static EvidenceFixture answered(String address) {
        return fetchingGin()
                .host(PROXY, Behaviour.fails(FailureKind.REFUSED))
                .resolves(PROXY, address)
                .saw(EvidenceFixture.connect(PROXY, address, ConnectOutcome.REFUSED));
    }

    private static EvidenceFixture mismatch(String owner) {
        return fetchingGin()
                .host(PROXY, Behaviour.fails(FailureKind.TLS_HOSTNAME))
                .resolves(PROXY)
                .connects(PROXY, ConnectOutcome.CONNECTED)
                .saw(handshake(PROXY, TlsOutcome.HOSTNAME_MISMATCH, certificate(owner, "CN=Public CA")));
    }
}
