package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Decision;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.rule.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of go's own way that failed: what lies beside it is no cause, however broken it is. */
public final class FailingPath {
    private final Evidence evidence;
    private final Map<List<Object>, Obstacle> obstacles = new LinkedHashMap<>();

    private FailingPath(Evidence evidence) {
        this.evidence = evidence;
    }

    public static FailingPath of(Evidence evidence) {
        FailingPath path = new FailingPath(evidence);
        if (evidence.attempt().isEmpty()) {
            path.first().ifPresent(step -> path.add(step, Weight.UNTRIED));
        }
        evidence.refusal().ifPresent(path::addRefused);
        evidence.attempt().ifPresent(attempt -> {
            if (attempt.trace().verdict() instanceof Verdict.Fetched fetched) {
                path.addSurvived(fetched, attempt.trace().visits());
            }
        });
        return path;
    }

    /** What failed, the failure that go reports first; each peer and way of failing once. */
    public List<Obstacle> obstacles() {
        return List.copyOf(obstacles.values());
    }

    /** Where go stops without asking anyone, known from the plan when it was not carried out. */
    public static Optional<FetchStep.StopStep> stop(Evidence evidence) {
        Optional<FetchStep> at = evidence.attempt().isPresent()
                ? evidence.refusal().map(Verdict.Refused::at)
                : evidence.plan().steps().stream().findFirst();
        return at.filter(FetchStep.StopStep.class::isInstance).map(FetchStep.StopStep.class::cast);
    }

    /** Every failure seen of any peer, and that of the whole fetch. */
    public static List<Fact> failures(Evidence evidence) {
        return evidence.facts().all().stream().filter(Peers::failed).toList();
    }

    private void addRefused(Verdict.Refused refused) {
        add(refused.at(), Weight.REPORTED);
        // an entry that does not know the module is no obstacle unless go ends with it
        refused.hidden().stream()
                .filter(visit -> visit.answer() instanceof Answer.Failed)
                .forEach(visit -> add(visit.step(), Weight.HIDDEN));
    }

    private void addSurvived(Verdict.Fetched fetched, List<Visit> visits) {
        visits.stream()
                .filter(visit -> visit.answer() instanceof Answer.Failed && visit.decision() == Decision.CONTINUED)
                // the shorter prefixes of a package path fail as a matter of course
                .filter(visit -> Steps.module(visit.step()).equals(fetched.module()))
                .forEach(visit -> add(visit.step(), Weight.SURVIVED));
    }

    // the first request that failed before the probe was cut off, else the first step of the plan
    private Optional<FetchStep> first() {
        List<FetchStep> steps = new ArrayList<>(evidence.plan().steps());
        Optional<String> failed = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.failure().isPresent())
                .map(HttpExchange::url)
                .findFirst();
        return steps.stream()
                .filter(step -> failed.isPresent() && Steps.url(step).equals(failed.get()))
                .findFirst()
                .or(() -> steps.stream().findFirst());
    }

    private void add(FetchStep step, Weight weight) {
        Optional<Target> target = step.target().or(() -> folder(step));
        if (target.isEmpty()) {
            return;
        }
        Obstacle asked = new Obstacle(evidence, step, target.get(), weight);
        Obstacle obstacle = asked.redirected()
                .map(other -> new Obstacle(evidence, step, other, weight))
                .orElse(asked);
        obstacles.putIfAbsent(
                List.of(obstacle.target().host(), obstacle.target().port(), obstacle.kind(), obstacle.status()),
                obstacle);
    }

    // go asks for a host, and git's configuration makes a path of it (git-clone(1), "GIT URLS"): there is nobody to
    // reach
    private static Optional<Target> folder(FetchStep step) {
        return step instanceof FetchStep.GitStep git && !git.asked().host().isEmpty()
                ? Optional.of(new Target("", 0, Role.VCS_HOST))
                : Optional.empty();
    }
}
