package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import java.util.List;
import java.util.Optional;

/**
 * What was learnt of a git server.
 *
 * @param detail one line for the reader
 * @param stderr what git would print
 */
record Seen(
        GitListing.Outcome outcome, Optional<FailureKind> failure, List<String> refs, String detail, String stderr) {
    Seen {
        refs = List.copyOf(refs);
    }

    static Seen listed(List<String> refs) {
        return new Seen(GitListing.Outcome.LISTED, Optional.empty(), refs, "", "");
    }

    static Seen failed(GitListing.Outcome outcome, String detail, String stderr) {
        return new Seen(outcome, Optional.empty(), List.of(), detail, stderr);
    }

    static Seen network(FailureKind failure, String detail, String stderr) {
        return new Seen(GitListing.Outcome.NETWORK, Optional.of(failure), List.of(), detail, stderr);
    }
}
