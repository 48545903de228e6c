package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.probes.net.SocketFailure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** What an exception that ended a handshake says of the server. */
final class TlsFailure {
    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");

    /** Alerts by which a server turns away a client that came without a certificate it had asked for (RFC 8446, 6.2). */
    private static final Set<String> WITHOUT_CERTIFICATE = Set.of(
            "certificate_required", "bad_certificate", "handshake_failure", "access_denied", "certificate_unknown");

    /** Words of JSSE for an answer with a version that go does not speak either. */
    private static final List<String> OLD_VERSION = List.of(
            "protocol version is not enabled or not supported", "Unsupported record version", "protocol_version");

    private static final Map<FailureKind, TlsOutcome> NETWORK = new EnumMap<>(Map.of(
            FailureKind.RESET, TlsOutcome.RESET,
            FailureKind.CLOSED, TlsOutcome.CLOSED,
            FailureKind.SILENT, TlsOutcome.SILENT,
            FailureKind.TLS_NOT_TLS, TlsOutcome.NOT_TLS,
            FailureKind.TLS_HANDSHAKE, TlsOutcome.HANDSHAKE_FAILURE));

    private static final Set<TlsOutcome> HUNG_UP = Set.of(TlsOutcome.RESET, TlsOutcome.CLOSED);

    private TlsFailure() {}

    static TlsOutcome outcome(Exception thrown, Presented presented) {
        if (thrown instanceof SSLException) {
            String message = String.valueOf(thrown.getMessage());
            Matcher alert = ALERT.matcher(message);
            if (alert.find() && presented.clientCertificateWanted() && WITHOUT_CERTIFICATE.contains(alert.group(1))) {
                return TlsOutcome.CLIENT_CERT_REQUIRED;
            }
            if (message.contains("certificate_required")) {
                return TlsOutcome.CLIENT_CERT_REQUIRED;
            }
            if (OLD_VERSION.stream().anyMatch(message::contains)) {
                return TlsOutcome.PROTOCOL_VERSION;
            }
        }
        TlsOutcome outcome =
                NETWORK.getOrDefault(SocketFailure.ofExchange(thrown).kind(), TlsOutcome.FAILED);
        // The reset that follows an alert may overtake it: a certificate was asked for, none came, and that was the
        // end.
        return presented.clientCertificateWanted() && HUNG_UP.contains(outcome)
                ? TlsOutcome.CLIENT_CERT_REQUIRED
                : outcome;
    }
}
