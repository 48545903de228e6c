package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep.HttpStep;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.net.Parallel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Requests beside the walk of go, each on connections of its own so that a silent peer holds up no other. */
final class Questions {
    private final ProbeContext context;
    private final Set<String> asked;

    Questions(ProbeContext context) {
        this.context = context;
        this.asked =
                context.facts().of(HttpExchange.class).map(HttpExchange::url).collect(Collectors.toSet());
    }

    /** Whether the walk asked this already; its answer is known. */
    boolean known(HttpStep step) {
        return asked.contains(step.url().shown());
    }

    /** Asks all at the same time. */
    void ask(List<HttpStep> steps) throws InterruptedException {
        try {
            Parallel.each(steps, this::ask);
        } catch (CancellationException e) {
            throw LiveWalk.interrupted(e);
        }
    }

    private void ask(HttpStep step) {
        askFor(step);
    }

    Answer askFor(HttpStep step) {
        try (Connections connections = new Connections(context, context::saw)) {
            return new LiveEndpoint(context, connections, context::saw)
                    .ask(List.of(step))
                    .get(0);
        }
    }
}
