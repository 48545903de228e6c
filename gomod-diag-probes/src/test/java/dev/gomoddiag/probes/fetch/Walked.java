package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.Facts;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.HostResolver;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.probe.Probe;
import dev.gomoddiag.probe.ProbeResult;
import dev.gomoddiag.testkit.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of the fetch probe and what came of it. */
record Walked(FetchAttempt attempt, Facts facts) {
    private static final Duration TIME = Duration.ofSeconds(20);

    static Walked on(HostEnvironment host, HostResolver resolver, String query) throws Exception {
        return on(TestContext.on(host, query).resolver(resolver).timeout(TIME));
    }

    static Walked on(TestContext context) throws Exception {
        Facts facts = run(new FetchProbe(), context);
        return new Walked(facts.first(FetchAttempt.class).orElseThrow(), facts);
    }

    /** All that a probe saw and returned. */
    static Facts run(Probe probe, TestContext context) throws Exception {
        ProbeResult result = probe.run(context);
        List<Fact> returned = result instanceof ProbeResult.Observed observed ? observed.facts() : List.of();
        return context.seen().with(returned);
    }

    List<Operation> operations() {
        return facts.of(HttpExchange.class).map(HttpExchange::operation).toList();
    }

    HttpExchange last() {
        return facts.of(HttpExchange.class).reduce((first, second) -> second).orElseThrow();
    }

    Optional<FailureKind> failure() {
        return last().failure();
    }

    /** What go prints. */
    String words() {
        Answer because = ((Verdict.Refused) attempt.trace().verdict()).because();
        return because instanceof Answer.NotFound missing ? missing.text() : ((Answer.Failed) because).text();
    }
}
