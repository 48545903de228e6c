package dev.gomoddiag.rules.connect;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Severity;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Detours;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The peer answers, far too slowly: go, which has no patience to lose, gets there in the end. */
public final class SlowRule implements Rule {
    private static final Wording WORDING = new Wording(SlowRule.class);
    private static final double BYTES_TRICKLED = 0.88;
    private static final double ANSWERED_LATE = 0.7;
    private static final Duration LATE = Duration.ofSeconds(2);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        Optional<Diagnosis> trickle = FailingPath.of(evidence).obstacles().stream()
                .filter(obstacle -> obstacle.failedBy(FailureKind.SLOW))
                .map(SlowRule::trickled)
                .findFirst();
        return trickle.or(() -> late(evidence)).map(List::of).orElse(List.of());
    }

    private static Diagnosis trickled(Obstacle obstacle) {
        String host = obstacle.target().host();
        List<HttpExchange> seen = obstacle.exchange().map(List::of).orElse(List.of());
        return obstacle.diagnosis(
                        WORDING,
                        Causes.NET_THROTTLED,
                        Layer.ANSWER,
                        seen.isEmpty() ? obstacle.evidenceAt(Layer.ANSWER) : seen,
                        host,
                        slowest(seen).toMillis())
                .confidence(obstacle.confidence(BYTES_TRICKLED))
                .locus(Locus.PATH)
                .ruledOut(Causes.NET_HANG.value(), WORDING.text("bytes-came", host))
                .remedies(Detours.otherServers(obstacle))
                .remedy(Others.waitUntil(WORDING.text("faster", host)))
                .build();
    }

    // one late answer may be that of a busy machine
    private static Optional<Diagnosis> late(Evidence evidence) {
        boolean refused =
                evidence.attempt().filter(attempt -> !attempt.succeeded()).isPresent();
        List<HttpExchange> late = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY)
                .filter(exchange ->
                        exchange.status().isPresent() && exchange.failure().isEmpty())
                .filter(exchange -> exchange.elapsed().compareTo(LATE) > 0)
                .toList();
        boolean failed = evidence.of(HttpExchange.class)
                .flatMap(exchange -> exchange.failure().stream())
                .anyMatch(kind -> kind != FailureKind.OTHER);
        boolean most = late.size() > 1 || evidence.attempt().isEmpty() && !late.isEmpty();
        return refused || failed || !most ? Optional.empty() : Optional.of(answeredLate(evidence, late));
    }

    private static Diagnosis answeredLate(Evidence evidence, List<HttpExchange> late) {
        String host = late.get(0).target().host();
        Set<String> hosts =
                late.stream().map(exchange -> exchange.target().host()).collect(Collectors.toUnmodifiableSet());
        Diagnosis.Builder builder = Diagnosis.of(
                        Causes.NET_THROTTLED,
                        WORDING.title(Causes.NET_THROTTLED, host, slowest(late).toMillis()))
                .summary(WORDING.summary(
                        Causes.NET_THROTTLED, host, slowest(late).toMillis()))
                .severity(Severity.DEGRADING)
                .confidence(ANSWERED_LATE)
                .subject(Subject.of(late.get(0).target()))
                .locus(Locus.PATH)
                .evidence(late)
                .ruledOut(Causes.NET_HANG.value(), WORDING.text("answered", host));
        if (evidence.attempt().filter(FetchAttempt::succeeded).isEmpty()) {
            builder.remedy(Others.waitUntil(WORDING.text("faster", host)));
        }
        return builder.remedies(ModuleProxies.without(evidence, hosts)).build();
    }

    private static Duration slowest(List<HttpExchange> exchanges) {
        return exchanges.stream()
                .map(HttpExchange::elapsed)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
