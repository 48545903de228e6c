package dev.gomoddiag.fact;

/** How a TLS handshake ended in Go's view. */
public enum TlsOutcome {
    TRUSTED,
    /** The chain ends at no root that go trusts here. */
    UNTRUSTED,
    SELF_SIGNED,
    /** The chain lacks a certificate between the server's own and a root that go trusts. */
    MISSING_INTERMEDIATE,
    /** Go finds no root certificate at all on this machine. */
    ROOTS_MISSING,
    EXPIRED,
    NOT_YET_VALID,
    HOSTNAME_MISMATCH,
    WEAK_SIGNATURE,
    CLIENT_CERT_REQUIRED,
    PROTOCOL_VERSION,
    HANDSHAKE_FAILURE,
    /** The port answers with something that is not TLS. */
    NOT_TLS,
    RESET,
    CLOSED,
    SILENT,
    FAILED;

    /** Whether the peer, or somebody on the way, cut or swallowed it. */
    public boolean cut() {
        return this == RESET || this == CLOSED || this == SILENT;
    }
}
