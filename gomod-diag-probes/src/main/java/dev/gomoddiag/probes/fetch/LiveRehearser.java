package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Parallel;
import dev.gomoddiag.remedy.Rehearser;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Tries a fetch under changed settings; what it sees on the way is no evidence of the machine as it is. */
public final class LiveRehearser implements Rehearser {
    private static final int AT_ONCE = 8;

    @Override
    public FetchAttempt rehearse(ProbeContext context) throws InterruptedException {
        return LiveWalk.run(context, fact -> {});
    }

    /** The first alone, so that its connections are there for the others; those a few at the same time. */
    @Override
    public void rehearseAll(List<ProbeContext> contexts, BiConsumer<ProbeContext, FetchAttempt> ended)
            throws InterruptedException {
        Queue<ProbeContext> open = new ConcurrentLinkedQueue<>(contexts);
        ProbeContext first = open.poll();
        if (first == null) {
            return;
        }
        try (Connections connections = new Connections(first, fact -> {})) {
            walk(first, connections, ended);
            List<Integer> workers =
                    IntStream.range(0, Math.min(AT_ONCE, open.size())).boxed().toList();
            Parallel.each(workers, worker -> {
                for (ProbeContext next = open.poll(); next != null; next = open.poll()) {
                    walk(next, connections, ended);
                }
            });
        } catch (CancellationException e) {
            throw LiveWalk.interrupted(e);
        }
    }

    private static void walk(
            ProbeContext context, Connections connections, BiConsumer<ProbeContext, FetchAttempt> ended) {
        long start = context.ticks();
        FetchTrace trace = LiveWalk.over(connections, context, fact -> {});
        FetchAttempt attempt = new FetchAttempt(trace, context.since(start));
        // once our time is over, nothing is known of what was not found
        if (attempt.succeeded() || !connections.ranOut()) {
            ended.accept(context, attempt);
        }
    }
}
