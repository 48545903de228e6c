package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.GitStep;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.http.HttpAsk;
import dev.gomoddiag.probes.http.HttpSession;
import dev.gomoddiag.probes.http.HttpSessions;
import dev.gomoddiag.probes.http.Reply;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What walks under the same settings share: connections, the refs of repositories, and which peers let them wait. Go and
 * git each have their own. Thread-safe.
 */
final class Connections implements AutoCloseable {
    /** Failures that take longer than this are those of a timer. */
    private static final Duration TIME_LOST = Duration.ofSeconds(1);

    private static final Set<FailureKind> IDLE = EnumSet.of(FailureKind.SILENT, FailureKind.SLOW);

    private final HttpSession http;
    private final GitSteps git;
    private final Map<InetSocketAddress, Reply.Broken> lost = new ConcurrentHashMap<>();

    /** @param seen told of what git's servers say, from any thread */
    Connections(ProbeContext context, Consumer<Fact> seen) {
        this.http = HttpSessions.forGo(context);
        this.git = new GitSteps(context, seen);
    }

    /** How a request to this peer went that took its time and came to nothing. */
    Optional<Reply.Broken> known(RequestUrl url) {
        return Optional.ofNullable(lost.get(peer(url)));
    }

    Reply send(HttpAsk ask) {
        Reply reply = http.send(ask);
        if (reply instanceof Reply.Broken broken && broken.redirects().isEmpty() && timeLost(broken)) {
            lost.put(peer(ask.url()), broken);
        }
        return reply;
    }

    Answer git(GitStep step) {
        return git.take(step);
    }

    /** Whether the probe's own time was over before the walks were. */
    boolean ranOut() {
        return http.ranOut() || git.ranOut();
    }

    /** Whether a peer took a request and gave no answer, for which go would wait for ever. */
    static boolean silent(Reply.Broken broken) {
        return sent(broken) && IDLE.contains(broken.failure().kind());
    }

    private static boolean timeLost(Reply.Broken broken) {
        return sent(broken)
                ? IDLE.contains(broken.failure().kind())
                : broken.elapsed().compareTo(TIME_LOST) >= 0;
    }

    private static boolean sent(Reply.Broken broken) {
        return broken.stage().compareTo(Reply.Stage.ANSWER) >= 0;
    }

    private static InetSocketAddress peer(RequestUrl url) {
        return InetSocketAddress.createUnresolved(url.host(), Math.max(0, url.port()));
    }

    @Override
    public void close() {
        http.close();
        git.close();
    }
}
