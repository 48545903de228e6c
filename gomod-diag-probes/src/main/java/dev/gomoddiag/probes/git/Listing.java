package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.GitListing;
import java.util.List;

/**
 * A git server asked for its refs.
 *
 * @param refs full names; empty unless listed
 * @param stderr what git would print, without credentials; "" when listed
 */
public record Listing(GitListing fact, List<String> refs, String stderr) {
    public Listing {
        refs = List.copyOf(refs);
    }

    public boolean listed() {
        return fact.outcome() == GitListing.Outcome.LISTED;
    }
}
