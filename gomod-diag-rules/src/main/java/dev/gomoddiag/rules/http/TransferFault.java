package dev.gomoddiag.rules.http;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.rules.Causes;
import java.util.Arrays;
import java.util.Optional;

/** How an answer that came went wrong all the same. */
enum TransferFault {
    REDIRECT(FailureKind.REDIRECT, Causes.HTTP_REDIRECT_BROKEN),
    TRUNCATED(FailureKind.TRUNCATED, Causes.HTTP_TRUNCATED);

    private final FailureKind kind;
    private final CauseId cause;

    TransferFault(FailureKind kind, CauseId cause) {
        this.kind = kind;
        this.cause = cause;
    }

    static Optional<TransferFault> of(FailureKind kind) {
        return Arrays.stream(values()).filter(fault -> fault.kind == kind).findFirst();
    }

    CauseId cause() {
        return cause;
    }
}
