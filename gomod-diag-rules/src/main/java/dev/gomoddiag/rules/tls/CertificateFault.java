package dev.gomoddiag.rules.tls;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.TlsOutcome;
import dev.gomoddiag.rules.Causes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a bad end of a handshake means when no deeper cause is behind it. */
enum CertificateFault {
    UNTRUSTED(TlsOutcome.UNTRUSTED, Causes.TLS_UNTRUSTED_CA, Set.of(FailureKind.TLS_UNTRUSTED)),
    SELF_SIGNED(TlsOutcome.SELF_SIGNED, Causes.TLS_SELF_SIGNED, Set.of()),
    MISSING_INTERMEDIATE(TlsOutcome.MISSING_INTERMEDIATE, Causes.TLS_MISSING_INTERMEDIATE, Set.of()),
    ROOTS_MISSING(TlsOutcome.ROOTS_MISSING, Causes.TLS_ROOTS_MISSING, Set.of()),
    EXPIRED(TlsOutcome.EXPIRED, Causes.TLS_EXPIRED, Set.of(FailureKind.TLS_EXPIRED)),
    NOT_YET_VALID(TlsOutcome.NOT_YET_VALID, Causes.TLS_NOT_YET_VALID, Set.of(FailureKind.TLS_NOT_YET_VALID)),
    HOSTNAME(TlsOutcome.HOSTNAME_MISMATCH, Causes.TLS_HOSTNAME_MISMATCH, Set.of(FailureKind.TLS_HOSTNAME)),
    WEAK_SIGNATURE(TlsOutcome.WEAK_SIGNATURE, Causes.TLS_WEAK_SIGNATURE, Set.of()),
    CLIENT_CERTIFICATE(TlsOutcome.CLIENT_CERT_REQUIRED, Causes.TLS_CLIENT_CERT_REQUIRED, Set.of()),
    PROTOCOL_VERSION(TlsOutcome.PROTOCOL_VERSION, Causes.TLS_PROTOCOL_VERSION, Set.of()),
    NOT_TLS(TlsOutcome.NOT_TLS, Causes.TLS_NOT_TLS, Set.of(FailureKind.TLS_NOT_TLS)),
    HANDSHAKE(TlsOutcome.HANDSHAKE_FAILURE, Causes.TLS_HANDSHAKE_FAILURE, Set.of(FailureKind.TLS_HANDSHAKE));

    private final TlsOutcome outcome;
    private final CauseId cause;
    private final Set<FailureKind> kinds;

    CertificateFault(TlsOutcome outcome, CauseId cause, Set<FailureKind> kinds) {
        this.outcome = outcome;
        this.cause = cause;
        this.kinds = kinds;
    }

    static Optional<CertificateFault> of(TlsOutcome outcome) {
        return Arrays.stream(values()).filter(fault -> fault.outcome == outcome).findFirst();
    }

    /** What a request says that failed so, where no handshake was looked at. */
    static Optional<CertificateFault> of(FailureKind kind) {
        return Arrays.stream(values())
                .filter(fault -> fault.kinds.contains(kind))
                .findFirst();
    }

    CauseId cause() {
        return cause;
    }

    Locus locus() {
        return this == ROOTS_MISSING ? Locus.MACHINE : Locus.SERVER;
    }

    /** The chain itself is sound: it only ends at a certificate that is not trusted here. */
    boolean mendedByTrust() {
        return this == UNTRUSTED || this == SELF_SIGNED;
    }
}
