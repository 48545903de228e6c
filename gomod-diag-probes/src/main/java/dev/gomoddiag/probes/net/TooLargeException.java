package dev.gomoddiag.probes.net;

import dev.gomoddiag.fact.FailureKind;
import java.io.IOException;

/** The peer sent more than is read of any peer. */
public final class TooLargeException extends IOException implements Classified {
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("the peer sent more than " + limit + " bytes; the rest was not read");
    }

    @Override
    public FailureKind kind() {
        return FailureKind.TOO_LARGE;
    }
}
