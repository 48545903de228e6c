package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.NameLookup;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.probes.net.SocketFailure;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How Go's package net words a connect that failed (net/net.go, net/dnsclient_unix.go, syscall tables). */
final class ConnectWords {
    private static final Map<FailureKind, String> DIAL = new EnumMap<>(Map.of(
            FailureKind.REFUSED, "connect: connection refused",
            FailureKind.CONNECT_TIMEOUT, "i/o timeout",
            FailureKind.UNREACHABLE, "connect: network is unreachable",
            FailureKind.LOCAL_DENIED, "connect: permission denied",
            FailureKind.RESET, "connect: connection reset by peer"));

    private static final Map<LookupOutcome, Meaning> LOOKUP = new EnumMap<>(Map.of(
            LookupOutcome.NXDOMAIN, new Meaning(FailureKind.NAME_NOT_FOUND, "no such host"),
            LookupOutcome.NODATA, new Meaning(FailureKind.NAME_NOT_FOUND, "no such host"),
            LookupOutcome.SERVFAIL, new Meaning(FailureKind.NAME_SERVER_FAILURE, "server misbehaving"),
            LookupOutcome.REFUSED, new Meaning(FailureKind.NAME_SERVER_FAILURE, "server misbehaving"),
            LookupOutcome.TIMEOUT, new Meaning(FailureKind.NAME_TIMEOUT, "i/o timeout"),
            LookupOutcome.PORT_CLOSED, new Meaning(FailureKind.NAME_SERVER_FAILURE, "connection refused"),
            LookupOutcome.UNREACHABLE, new Meaning(FailureKind.NAME_SERVER_FAILURE, "network is unreachable"),
            LookupOutcome.MALFORMED, new Meaning(FailureKind.NAME_SERVER_FAILURE, "cannot unmarshal DNS message")));

    private ConnectWords() {}

    private record Meaning(FailureKind kind, String words) {}

    /** A name without address. */
    static LookupException lookup(NameLookup lookup) {
        Meaning meaning =
                LOOKUP.getOrDefault(lookup.outcome(), new Meaning(FailureKind.NAME_SERVER_FAILURE, lookup.detail()));
        String server = lookup.server().isEmpty() ? "" : " on " + lookup.server();
        return new LookupException(
                meaning.kind(), "dial tcp: lookup " + lookup.host() + server + ": " + meaning.words());
    }

    /** An address that could not be connected to. */
    static Failure dial(Throwable thrown, Optional<InetSocketAddress> peer) {
        SocketFailure failure = SocketFailure.ofConnect(thrown);
        String words = thrown instanceof NoRouteToHostException
                ? "connect: no route to host"
                : DIAL.getOrDefault(failure.kind(), failure.words());
        String address = peer.map(ConnectWords::literal).orElse("");
        return new Failure(failure.kind(), "dial tcp " + address + ": " + words);
    }

    /** The end of go's words for a connect to a forward proxy. */
    static String connect(ProxyTunnel.Outcome outcome, String otherwise) {
        return switch (outcome) {
            case PROXY_REFUSED -> "connect: connection refused";
            case PROXY_TIMED_OUT -> "i/o timeout";
            case PROXY_UNREACHABLE -> "connect: network is unreachable";
            default -> otherwise;
        };
    }

    /** {@code 203.0.113.5:443}, or the name where a proxy is to resolve it. */
    static String literal(InetSocketAddress peer) {
        if (peer.getAddress() == null) {
            return peer.getHostString() + ":" + peer.getPort();
        }
        String address = peer.getAddress().getHostAddress();
        return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + peer.getPort();
    }
}
