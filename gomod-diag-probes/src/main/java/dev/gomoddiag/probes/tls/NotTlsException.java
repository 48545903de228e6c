package dev.gomoddiag.probes.tls;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import java.io.IOException;

/** The first bytes of the server are no TLS record; the message shows them. */
final class NotTlsException extends IOException implements Classified {
    private static final long serialVersionUID = 1L;

    NotTlsException(String shown) {
        super("first record does not look like a TLS handshake: \"" + shown + "\"");
    }

    @Override
    public FailureKind kind() {
        return FailureKind.TLS_NOT_TLS;
    }
}
