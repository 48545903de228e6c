package dev.gomoddiag.rules.git;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.Arrays;
import java.util.Optional;

/** What a git server's answer means. */
enum GitFault {
    AUTH_REQUIRED(GitListing.Outcome.AUTH_REQUIRED, Causes.GIT_AUTH_REQUIRED, Locus.MACHINE),
    AUTH_FAILED(GitListing.Outcome.AUTH_FAILED, Causes.GIT_AUTH_FAILED, Locus.MACHINE),
    FORBIDDEN(GitListing.Outcome.FORBIDDEN, Causes.GIT_ACCESS_DENIED, Locus.SERVER),
    NOT_FOUND(GitListing.Outcome.NOT_FOUND, Causes.GIT_REPO_NOT_FOUND, Locus.MODULE),
    NOT_GIT(GitListing.Outcome.NOT_GIT, Causes.HTTP_CAPTIVE_PORTAL, Locus.PATH),
    SERVER_ERROR(GitListing.Outcome.SERVER_ERROR, Causes.HTTP_SERVER_ERROR, Locus.SERVER),
    KEY_REJECTED(GitListing.Outcome.SSH_KEY_REJECTED, Causes.GIT_SSH_KEY_REJECTED, Locus.MACHINE),
    HOST_KEY_UNKNOWN(GitListing.Outcome.SSH_HOST_KEY_UNKNOWN, Causes.GIT_SSH_HOST_KEY_UNKNOWN, Locus.MACHINE),
    HOST_KEY_CHANGED(GitListing.Outcome.SSH_HOST_KEY_CHANGED, Causes.GIT_SSH_HOST_KEY_CHANGED, Locus.PATH);

    private final GitListing.Outcome outcome;
    private final CauseId cause;
    private final Locus locus;

    GitFault(GitListing.Outcome outcome, CauseId cause, Locus locus) {
        this.outcome = outcome;
        this.cause = cause;
        this.locus = locus;
    }

    static Optional<GitFault> of(GitListing.Outcome outcome) {
        return Arrays.stream(values()).filter(fault -> fault.outcome == outcome).findFirst();
    }

    /** Whether the server of a step was the right one: it knows the repository, and not who asks. */
    static boolean isAboutTheUser(Obstacle obstacle) {
        return obstacle.listing()
                .flatMap(listing -> of(listing.outcome()))
                .filter(GitFault::aboutTheUser)
                .isPresent();
    }

    private boolean aboutTheUser() {
        return this == AUTH_REQUIRED
                || this == AUTH_FAILED
                || this == FORBIDDEN
                || this == KEY_REJECTED
                || this == HOST_KEY_UNKNOWN
                || this == HOST_KEY_CHANGED;
    }

    CauseId cause() {
        return cause;
    }

    Locus locus() {
        return locus;
    }
}
