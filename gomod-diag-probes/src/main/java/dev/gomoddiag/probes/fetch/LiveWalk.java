package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.local.WritablePlaces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The fetch of a context's query, carried out once. */
final class LiveWalk {
    private LiveWalk() {}

    /** Why a walk ended. */
    private enum End {
        REACHED,
        OUT_OF_TIME
    }

    private record Taken(FetchAttempt attempt, End end) {}

    /**
     * Walks under the settings of the context.
     *
     * @param seen told of every exchange, from any thread
     * @throws InterruptedException when the probe is to end
     */
    static FetchAttempt run(ProbeContext context, Consumer<Fact> seen) throws InterruptedException {
        return take(context, seen).attempt();
    }

    /** The same, but empty when it was our own time that ended the walk: then nothing is known of its end. */
    static Optional<FetchAttempt> inTime(ProbeContext context, Consumer<Fact> seen) throws InterruptedException {
        Taken taken = take(context, seen);
        boolean cutShort = taken.end() == End.OUT_OF_TIME && !taken.attempt().succeeded();
        return cutShort ? Optional.empty() : Optional.of(taken.attempt());
    }

    private static Taken take(ProbeContext context, Consumer<Fact> seen) throws InterruptedException {
        long start = context.ticks();
        try (Connections connections = new Connections(context, seen)) {
            FetchTrace trace = over(connections, context, seen);
            FetchAttempt attempt = new FetchAttempt(kept(context, trace, seen), context.since(start));
            return new Taken(attempt, connections.ranOut() ? End.OUT_OF_TIME : End.REACHED);
        } catch (CancellationException e) {
            throw interrupted(e);
        }
    }

    /** Walks over connections that others may share. */
    static FetchTrace over(Connections connections, ProbeContext context, Consumer<Fact> seen) {
        return FetchWalk.run(
                context.plan().command(),
                context.query(),
                context.settings().fetch(),
                new LiveEndpoint(context, connections, seen));
    }

    /** Go has to write down what it fetched, and that may be what fails. */
    private static FetchTrace kept(ProbeContext context, FetchTrace trace, Consumer<Fact> seen) {
        return WritablePlaces.obstacle(context, trace, seen)
                .map(stop -> new FetchTrace(
                        trace.visits(),
                        new Verdict.Refused(stop, Answer.failed(stop.message()), List.of()),
                        trace.requests()))
                .orElse(trace);
    }

    static InterruptedException interrupted(CancellationException e) {
        InterruptedException interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        return interrupted;
    }
}
