package dev.gomoddiag.rules;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a host of a fixture does when it is asked. */
record Behaviour(
        OptionalInt status,
        Optional<FailureKind> failure,
        BodyKind body,
        String text,
        List<String> redirects,
        GitListing.Outcome git,
        List<String> tags) {

    static Behaviour serves(String... tags) {
        return new Behaviour(
                OptionalInt.of(200),
                Optional.empty(),
                BodyKind.AS_PROMISED,
                "",
                List.of(),
                GitListing.Outcome.LISTED,
                List.of(tags));
    }

    static Behaviour says(int status, String text) {
        return new Behaviour(
                OptionalInt.of(status),
                Optional.empty(),
                BodyKind.PLAIN_TEXT,
                text,
                List.of(),
                GitListing.Outcome.SERVER_ERROR,
                List.of());
    }

    static Behaviour fails(FailureKind kind) {
        return new Behaviour(
                OptionalInt.empty(),
                Optional.of(kind),
                BodyKind.NONE,
                kind.name(),
                List.of(),
                GitListing.Outcome.NETWORK,
                List.of());
    }

    /** The same in other words. */
    Behaviour inWords(String words) {
        return new Behaviour(status, failure, body, words, redirects, git, tags);
    }

    /** A web page instead of what was asked for. */
    static Behaviour page() {
        return new Behaviour(
                OptionalInt.of(200),
                Optional.of(FailureKind.BAD_BODY),
                BodyKind.HTML,
                "invalid character '<' looking for beginning of value",
                List.of(),
                GitListing.Outcome.NOT_GIT,
                List.of());
    }

    static Behaviour git(GitListing.Outcome outcome) {
        return new Behaviour(OptionalInt.of(404), Optional.empty(), BodyKind.NONE, "", List.of(), outcome, List.of());
    }

    /** The same status with a body that is not what was promised. */
    Behaviour garbled() {
        return new Behaviour(
                status,
                Optional.of(FailureKind.BAD_BODY),
                BodyKind.OTHER,
                text.isEmpty() ? "malformed record data" : text,
                redirects,
                git,
                tags);
    }

    Behaviour redirectedTo(String... urls) {
        return new Behaviour(status, failure, body, text, List.of(urls), git, tags);
    }

    Behaviour withStatus(int other) {
        return new Behaviour(OptionalInt.of(other), failure, body, text, redirects, git, tags);
    }
}
