package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.GitStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.git.GitRemotes;
import dev.gomoddiag.probes.git.Listing;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.http.HttpSessions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Takes git steps: refs are listed for real, nothing is fetched. A fetch is answered from the listing, in which the
 * revision was found before; that the server would hand it out is assumed. Thread-safe.
 */
final class GitSteps implements AutoCloseable {
    private final Consumer<Fact> seen;
    private final HttpSession http;
    private final GitRemotes remotes;
    private final Map<String, Listing> listings = new ConcurrentHashMap<>();

    GitSteps(ProbeContext context, Consumer<Fact> seen) {
        this.seen = seen;
        this.http = HttpSessions.forGit(context);
        this.remotes = new GitRemotes(context, http);
    }

    Answer take(GitStep step) {
        // All candidates of one repository share its listing, as go's do.
        Listing listing = listings.computeIfAbsent(step.asked().raw(), url -> list(step));
        if (!listing.listed()) {
            return refused(step, listing);
        }
        return step.operation() == Operation.GIT_LS_REMOTE
                ? Answer.served(new Payload.Refs(listing.refs()))
                : Answer.served();
    }

    boolean ranOut() {
        return http.ranOut();
    }

    private Listing list(GitStep step) {
        Listing listing = remotes.list(step.remote(), step.asked(), seen::accept);
        seen.accept(listing.fact());
        return listing;
    }

    private static Answer refused(GitStep step, Listing listing) {
        boolean missing = listing.fact().outcome() == GitListing.Outcome.TOOL_MISSING;
        return Answer.failed(
                missing
                        ? step.module() + "@" + step.version() + ": " + listing.stderr()
                        : GoErrors.of(step, listing.stderr()));
    }

    @Override
    public void close() {
        http.close();
    }
}
