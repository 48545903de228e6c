package dev.gomoddiag.probes.http;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.probes.net.Classified;
import java.io.IOException;

/** A failure that is already understood, on its way through the HTTP client; the message is in go's words. */
final class FailureException extends IOException implements Classified {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    FailureException(FailureKind kind, String words) {
        super(words);
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
