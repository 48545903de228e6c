package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a git server answered when asked for its refs.
 *
 * @param remote the URL asked, after git's rewriting, without credentials
 * @param written the URL before rewriting, as go prints it
 * @param failure where the network failed before git could answer
 * @param tags the names of tags that are versions; empty unless listed
 * @param detail the server's or the client's own words; may be ""
 */
public record GitListing(
        String remote,
        String written,
        Transport transport,
        Outcome outcome,
        Optional<FailureKind> failure,
        List<String> tags,
        Duration elapsed,
        String detail)
        implements Fact {

    /** How the server is spoken to. */
    public enum Transport {
        HTTPS,
        HTTP,
        SSH,
        OTHER
    }

    /** How it ended. */
    public enum Outcome {
        LISTED,
        AUTH_REQUIRED,
        AUTH_FAILED,
        FORBIDDEN,
        NOT_FOUND,
        SERVER_ERROR,
        /** Something answers that is no git server. */
        NOT_GIT,
        SSH_KEY_REJECTED,
        SSH_HOST_KEY_UNKNOWN,
        SSH_HOST_KEY_CHANGED,
        /** See the failure. */
        NETWORK,
        /** The program it takes is not installed. */
        TOOL_MISSING,
        /** The settings of git forbid the protocol of the URL. */
        NOT_ALLOWED,
        FAILED
    }

    public GitListing {
        Objects.requireNonNull(remote, "remote");
        Objects.requireNonNull(outcome, "outcome");
        tags = List.copyOf(tags);
    }

    @Override
    public Text describe() {
        return outcome == Outcome.LISTED
                ? Text.of(Fact.class, "git.listed", remote, tags.size(), elapsed.toMillis())
                : Text.of(
                        Fact.class,
                        "git.failed",
                        remote,
                        outcome,
                        failure.map(Enum::name).orElse("-"),
                        elapsed.toMillis(),
                        detail);
    }
}
