package dev.gomoddiag.probes.trust;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import java.security.cert.CertificateException;

/** A chain that go would refuse; the message is what go says of it. */
public final class UntrustedException extends CertificateException implements Classified {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    UntrustedException(TrustVerdict verdict) {
        super(verdict.words());
        this.kind = verdict.kind();
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
