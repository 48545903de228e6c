package dev.gomoddiag.plan;

import java.util.List;

/**
 * What happened on a walk.
 *
 * @param requests how many HTTP requests go sends for it: Go 1.24 and later repeat each 4xx over https once
 */
public record FetchTrace(List<Visit> visits, Verdict verdict, int requests) {
    public FetchTrace {
        visits = List.copyOf(visits);
    }
}
