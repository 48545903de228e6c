package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.ConnectOutcome;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.LookupOutcome;
import dev.gomoddiag.fact.ProxyTunnel;
import dev.gomoddiag.fact.TlsOutcome;
import java.util.Map;
import java.util.Optional;

/** The kind of failure that an outcome of a single layer leads to. */
final class Kinds {
    private static final Map<LookupOutcome, FailureKind> LOOKUP = Map.ofEntries(
            Map.entry(LookupOutcome.NXDOMAIN, FailureKind.NAME_NOT_FOUND),
            Map.entry(LookupOutcome.NODATA, FailureKind.NAME_NOT_FOUND),
            Map.entry(LookupOutcome.SERVFAIL, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.REFUSED, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.PORT_CLOSED, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.UNREACHABLE, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.MALFORMED, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.DENIED, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.FAILED, FailureKind.NAME_SERVER_FAILURE),
            Map.entry(LookupOutcome.TIMEOUT, FailureKind.NAME_TIMEOUT));

    private static final Map<ConnectOutcome, FailureKind> CONNECT = Map.of(
            ConnectOutcome.REFUSED, FailureKind.REFUSED,
            ConnectOutcome.TIMED_OUT, FailureKind.CONNECT_TIMEOUT,
            ConnectOutcome.UNREACHABLE, FailureKind.UNREACHABLE,
            ConnectOutcome.DENIED, FailureKind.LOCAL_DENIED,
            ConnectOutcome.RESET, FailureKind.RESET);

    private static final Map<ProxyTunnel.Outcome, FailureKind> TUNNEL = Map.ofEntries(
            Map.entry(ProxyTunnel.Outcome.PROXY_UNRESOLVED, FailureKind.PROXY_UNRESOLVED),
            Map.entry(ProxyTunnel.Outcome.PROXY_REFUSED, FailureKind.PROXY_UNREACHABLE),
            Map.entry(ProxyTunnel.Outcome.PROXY_TIMED_OUT, FailureKind.PROXY_UNREACHABLE),
            Map.entry(ProxyTunnel.Outcome.PROXY_UNREACHABLE, FailureKind.PROXY_UNREACHABLE),
            Map.entry(ProxyTunnel.Outcome.AUTH_REQUIRED, FailureKind.PROXY_AUTH),
            Map.entry(ProxyTunnel.Outcome.DENIED, FailureKind.PROXY_DENIED),
            Map.entry(ProxyTunnel.Outcome.UPSTREAM_FAILED, FailureKind.PROXY_UPSTREAM),
            Map.entry(ProxyTunnel.Outcome.NOT_A_PROXY, FailureKind.PROXY_PROTOCOL),
            Map.entry(ProxyTunnel.Outcome.SILENT, FailureKind.SILENT),
            Map.entry(ProxyTunnel.Outcome.RESET, FailureKind.RESET));

    private static final Map<TlsOutcome, FailureKind> TLS = Map.ofEntries(
            Map.entry(TlsOutcome.UNTRUSTED, FailureKind.TLS_UNTRUSTED),
            Map.entry(TlsOutcome.SELF_SIGNED, FailureKind.TLS_UNTRUSTED),
            Map.entry(TlsOutcome.MISSING_INTERMEDIATE, FailureKind.TLS_UNTRUSTED),
            Map.entry(TlsOutcome.ROOTS_MISSING, FailureKind.TLS_UNTRUSTED),
            Map.entry(TlsOutcome.EXPIRED, FailureKind.TLS_EXPIRED),
            Map.entry(TlsOutcome.NOT_YET_VALID, FailureKind.TLS_NOT_YET_VALID),
            Map.entry(TlsOutcome.HOSTNAME_MISMATCH, FailureKind.TLS_HOSTNAME),
            Map.entry(TlsOutcome.NOT_TLS, FailureKind.TLS_NOT_TLS),
            Map.entry(TlsOutcome.RESET, FailureKind.RESET),
            Map.entry(TlsOutcome.CLOSED, FailureKind.CLOSED),
            Map.entry(TlsOutcome.SILENT, FailureKind.SILENT));

    private Kinds() {}

    static Optional<FailureKind> of(LookupOutcome outcome) {
        return Optional.ofNullable(LOOKUP.get(outcome));
    }

    static Optional<FailureKind> of(ConnectOutcome outcome) {
        return Optional.ofNullable(CONNECT.get(outcome));
    }

    static Optional<FailureKind> of(ProxyTunnel.Outcome outcome) {
        return Optional.ofNullable(TUNNEL.get(outcome));
    }

    /** Handshakes that end in another way are failures of the handshake as such. */
    static Optional<FailureKind> of(TlsOutcome outcome) {
        return outcome == TlsOutcome.TRUSTED
                ? Optional.empty()
                : Optional.of(TLS.getOrDefault(outcome, FailureKind.TLS_HANDSHAKE));
    }
}
