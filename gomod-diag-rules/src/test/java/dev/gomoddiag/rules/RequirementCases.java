package dev.gomoddiag.rules;

import static dev.gomoddiag.rules.EvidenceFixture.fetchingGin;

import dev.gomoddiag.fact.BodyKind;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.fact.RequirementAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchCommand;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.FetchWalk;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.testkit.FakeHost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is asked for is there, and it requires something else. */
final class RequirementCases {
    private static final Duration TIME = Duration.ofMillis(7);

    static final List<Case> ALL = List.of(
            Case.of("something required is gone", required(Answer.status(404, "not found")), "module.not-found"),
            Case.of("what is required is there", required(new Answer.Served(new Payload.None(), OptionalInt.of(200)))),
            Case.of("what is required could not be asked for", required(Answer.failed("i/o timeout"))));

    private RequirementCases() {}

    private static EvidenceFixture required(Answer answer) {
        ModuleQuery query = new ModuleQuery("github.com/acme/gone", "v1.0.0");
        FakeHost host = FakeHost.linux().variable("GOPROXY", "https://proxy.golang.org");
        List<Fact> facts = new ArrayList<>();
        FetchTrace trace = FetchWalk.run(
                FetchCommand.RESOLVE,
                query,
                GoSettings.read(host).fetch(),
                steps -> steps.stream()
                        .map(step -> {
                            facts.add(asked((FetchStep.HttpStep) step, answer));
                            return answer;
                        })
                        .toList());
        facts.add(new RequirementAttempt(EvidenceFixture.GIN + "@v1.9.1", query.path(), query.version(), trace, TIME));
        return fetchingGin().saw(facts.toArray(Fact[]::new));
    }

    private static HttpExchange asked(FetchStep.HttpStep step, Answer answer) {
        return new HttpExchange(
                step.operation(),
                step.target().orElseThrow(),
                step.url().shown(),
                step.entry(),
                answer.status(),
                answer.status().isPresent() ? Optional.empty() : Optional.of(FailureKind.CONNECT_TIMEOUT),
                answer instanceof Answer.Served ? BodyKind.AS_PROMISED : BodyKind.PLAIN_TEXT,
                "",
                List.of(),
                Optional.empty(),
                TIME);
    }
}
