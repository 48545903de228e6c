package dev.gomoddiag.examples.doctor.demo;

import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.HttpAnswer;
import dev.gomoddiag.testkit.net.HttpAnswer.Delivery;
import java.util.List;
import java.util.function.Function;

/** The module proxy can be reached and answers wrongly. */
final class AnswerScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("http-403", "http.forbidden", answer(HttpAnswer.text(403, "forbidden here\n"))),
            Scenario.of(
                    "http-429",
                    "http.rate-limited",
                    answer(HttpAnswer.text(429, "slow down\n").header("Retry-After", "30"))),
            Scenario.of("http-503", "http.server-error", answer(HttpAnswer.text(503, "overloaded\n"))),
            Scenario.of(
                    "http-body-cut",
                    "http.truncated",
                    answer(HttpAnswer.json("{\"Version\":\"v1.9.1\",\"Time\":\"2024-03-01T09:00:00Z\"}")
                            .delivered(Delivery.TRUNCATED))),
            Scenario.of("captive-portal", "http.captive-portal", network -> {
                network.demandLogin();
                return Situation.fetchingGin(network.host());
            }),
            Scenario.of("checksum-database-blocked", "sumdb.unreachable", network -> {
                network.port("sum.golang.org", 443).refuse();
                return Situation.fetchingGin(network.host());
            }));

    private AnswerScenarios() {}

    private static Function<EmbeddedNetwork, Situation> answer(HttpAnswer answer) {
        return network -> {
            network.site("proxy.golang.org").answer(answer);
            return Situation.fetchingGin(network.host());
        };
    }
}
