package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import java.net.UnknownHostException;

/** A name without address, and why; the message is in go's words. */
final class LookupException extends UnknownHostException implements Classified {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    LookupException(FailureKind kind, String words) {
        super(words);
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
