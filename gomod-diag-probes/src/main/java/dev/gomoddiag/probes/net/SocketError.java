package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * One row of what JDK 17 to 25 throw for an error number; the first row that fits holds.
 *
 * <p>On Unix the class follows the number (libnet/net_util_md.c) and the text is strerror's; on Windows both come from
 * a table (net/windows/native/libnet/net_util_md.c) with a suffix behind a colon. The text is read only where the class
 * leaves several numbers.
 *
 * @param text the start of the message in lower case; "" fits any
 */
record SocketError(Phase phase, Class<? extends Exception> type, String text, FailureKind kind) {

    /** When it was thrown; the same error number means something else before and after the connect. */
    enum Phase {
        CONNECTING,
        CONNECTED,
        EITHER
    }

    private static final List<SocketError> TABLE = List.of(
            connecting(PortUnreachableException.class, "", FailureKind.REFUSED),
            connecting(ConnectException.class, "connection timed out", FailureKind.CONNECT_TIMEOUT),
            connecting(ConnectException.class, "operation timed out", FailureKind.CONNECT_TIMEOUT),
            connecting(ConnectException.class, "connection refused", FailureKind.REFUSED),
            connecting(SocketTimeoutException.class, "", FailureKind.CONNECT_TIMEOUT),
            either(NoRouteToHostException.class, "", FailureKind.UNREACHABLE),
            // EACCES, from a "prohibit" route or a packet filter.
            either(BindException.class, "permission denied", FailureKind.LOCAL_DENIED),
            either(SocketException.class, "permission denied", FailureKind.LOCAL_DENIED),
            // EPERM; a datagram channel throws it without a type of its own.
            either(IOException.class, "operation not permitted", FailureKind.LOCAL_DENIED),
            either(SocketException.class, "network is unreachable", FailureKind.UNREACHABLE),
            either(SocketException.class, "network is down", FailureKind.UNREACHABLE),
            either(SocketException.class, "host is down", FailureKind.UNREACHABLE),
            either(SocketException.class, "host is unreachable", FailureKind.UNREACHABLE),
            either(SocketException.class, "no route to host", FailureKind.UNREACHABLE),
            // EAFNOSUPPORT: this machine has no IPv6.
            connecting(SocketException.class, "protocol family unavailable", FailureKind.UNREACHABLE),
            connecting(SocketException.class, "address family not supported", FailureKind.UNREACHABLE),
            // ENOPROTOOPT, what Linux makes of ICMP "protocol unreachable".
            connecting(SocketException.class, "protocol not available", FailureKind.UNREACHABLE),
            // EINVAL, from a "blackhole" route.
            connecting(SocketException.class, "invalid argument", FailureKind.UNREACHABLE),
            // ETIMEDOUT of an open connection: the kernel gave up resending.
            connected(SocketException.class, "connection timed out", FailureKind.SILENT),
            connected(SocketException.class, "operation timed out", FailureKind.SILENT),
            connected(SocketTimeoutException.class, "", FailureKind.SILENT),
            either(SocketException.class, "connection reset", FailureKind.RESET),
            either(SocketException.class, "broken pipe", FailureKind.RESET),
            either(SocketException.class, "software caused connection abort", FailureKind.RESET),
            either(SocketException.class, "connection aborted", FailureKind.RESET),
            either(SocketException.class, "an established connection was aborted", FailureKind.RESET),
            either(SocketException.class, "an existing connection was forcibly closed", FailureKind.RESET),
            either(EOFException.class, "", FailureKind.CLOSED),
            either(UnknownHostException.class, "", FailureKind.NAME_NOT_FOUND),
            either(CertificateExpiredException.class, "", FailureKind.TLS_EXPIRED),
            either(CertificateNotYetValidException.class, "", FailureKind.TLS_NOT_YET_VALID),
            either(CertPathBuilderException.class, "", FailureKind.TLS_UNTRUSTED),
            either(SSLPeerUnverifiedException.class, "", FailureKind.TLS_HOSTNAME),
            either(SSLException.class, "unsupported or unrecognized ssl message", FailureKind.TLS_NOT_TLS),
            either(SSLException.class, "", FailureKind.TLS_HANDSHAKE));

    static Optional<SocketError> of(Throwable thrown, Phase phase) {
        String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        return TABLE.stream()
                .filter(row -> row.phase == Phase.EITHER || row.phase == phase)
                .filter(row -> row.type.isInstance(thrown) && message.startsWith(row.text))
                .findFirst();
    }

    private static SocketError connecting(Class<? extends Exception> type, String text, FailureKind kind) {
        return new SocketError(Phase.CONNECTING, type, text, kind);
    }

    private static SocketError connected(Class<? extends Exception> type, String text, FailureKind kind) {
        return new SocketError(Phase.CONNECTED, type, text, kind);
    }

    private static SocketError either(Class<? extends Exception> type, String text, FailureKind kind) {
        return new SocketError(Phase.EITHER, type, text, kind);
    }
}
