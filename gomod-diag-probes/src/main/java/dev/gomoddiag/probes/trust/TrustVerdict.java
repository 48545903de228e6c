package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.TlsOutcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * What go thinks of a chain of certificates.
 *
 * @param words go's own, such as {@code x509: certificate signed by unknown authority}; "" when trusted
 */
public record TrustVerdict(TlsOutcome outcome, String words) {
    static final TrustVerdict TRUSTED = new TrustVerdict(TlsOutcome.TRUSTED, "");

    private static final Map<TlsOutcome, FailureKind> KINDS = new EnumMap<>(Map.of(
            TlsOutcome.EXPIRED, FailureKind.TLS_EXPIRED,
            TlsOutcome.NOT_YET_VALID, FailureKind.TLS_NOT_YET_VALID,
            TlsOutcome.HOSTNAME_MISMATCH, FailureKind.TLS_HOSTNAME));

    static TrustVerdict unknownAuthority(TlsOutcome outcome) {
        return new TrustVerdict(outcome, "x509: certificate signed by unknown authority");
    }

    public boolean trusted() {
        return outcome == TlsOutcome.TRUSTED;
    }

    /** The failure of an exchange that ends with this verdict; meaningless when trusted. */
    public FailureKind kind() {
        return KINDS.getOrDefault(outcome, FailureKind.TLS_UNTRUSTED);
    }
}
