package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.rule.Evidence;
import java.util.Optional;

/**
 * A pseudo-version of a public repository without its commit: a list of refs does not tell, so that the walk goes on to
 * the checksum database, which has seen the repository and does not know the revision.
 */
public final class MissingCommit {
    private MissingCommit() {}

    /** The listing of the repository; empty when the step is not that of such a commit. */
    public static Optional<GitListing> of(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        boolean told = obstacle.operation() == Operation.SUMDB_LOOKUP
                && ModuleVersion.isPseudo(evidence.query().version())
                && PrivateModules.reason(evidence).isEmpty()
                && obstacle.exchange()
                        .filter(seen -> seen.notFound() && seen.text().contains("unknown revision"))
                        .isPresent();
        return told
                ? evidence.of(GitListing.class)
                        .filter(listing -> listing.outcome() == GitListing.Outcome.LISTED)
                        .findFirst()
                : Optional.empty();
    }
}
