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
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The fetch of a context's query, carried out once. */
final class LiveWalk {
    private LiveWalk() {}

    /**
     * Walks under the settings of the context.
     *
     * @param seen told of every exchange, from any thread
     * @throws InterruptedException when the probe is to end
     */
    static FetchAttempt run(ProbeContext context, Consumer<Fact> seen) throws InterruptedException {
        long start = context.ticks();
        try (LiveEndpoint endpoint = new LiveEndpoint(context, seen)) {
            FetchTrace trace = FetchWalk.run(
                    context.plan().command(),
                    context.query(),
                    context.settings().fetch(),
                    endpoint);
            return new FetchAttempt(kept(context, trace, seen), context.since(start));
        } catch (CancellationException e) {
            throw interrupted(e);
        }
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
