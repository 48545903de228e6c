package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/**
 * What happened on a walk.
 *
 * @param requests how many HTTP requests go sends for it: Go 1.24 and later repeat each 4xx over https once
 */
public record FetchTrace(List<Visit> visits, Verdict verdict, int requests) {
    public FetchTrace {
        visits = List.copyOf(visits);
    }

    /** The error that go ends with; empty when it has what it wants. */
    public Optional<ReportedError> error() {
        return verdict instanceof Verdict.Refused refused ? Optional.of(ReportedError.of(refused)) : Optional.empty();
    }

    /** The exit status of the go command. */
    public int exitStatus() {
        return verdict instanceof Verdict.Refused ? 1 : 0;
    }
}
