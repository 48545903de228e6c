package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.fix.PrivatePatterns;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import dev.gomoddiag.rules.path.PrivateModules;
import dev.gomoddiag.rules.path.WayClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A module of one organisation is asked of a proxy that serves the world. */
public final class PrivateLeakRule implements Rule {
    private static final Wording WORDING = new Wording(PrivateLeakRule.class);
    private static final double PRIVATE_BY_NAME = 0.96;
    private static final double PRIVATE_BY_LOGIN = 0.9;
    /** As likely misspelt as known in another network alone. */
    private static final double KNOWN_TO_NOBODY = 0.7;

    private static final Set<GitListing.Outcome> CLOSED = Set.of(
            GitListing.Outcome.AUTH_REQUIRED,
            GitListing.Outcome.AUTH_FAILED,
            GitListing.Outcome.FORBIDDEN,
            GitListing.Outcome.SSH_KEY_REJECTED);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        List<HttpExchange> leaks = leaks(evidence);
        if (leaks.isEmpty() || PrivateModules.pattern(evidence).isPresent()) {
            return List.of();
        }
        return FailingPath.of(evidence).obstacles().stream()
                .filter(Obstacle::reported)
                // a failed look at the checksum database has a cause of its own
                .filter(obstacle -> obstacle.operation() != Operation.SUMDB_LOOKUP)
                .flatMap(obstacle -> sure(evidence).stream().map(sure -> diagnose(obstacle, leaks, sure)))
                .toList();
    }

    private static List<HttpExchange> leaks(Evidence evidence) {
        return evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY && exchange.notFound())
                .filter(exchange -> exchange.operation() == Operation.INFO
                        || exchange.operation() == Operation.LIST
                        || exchange.operation() == Operation.LATEST)
                .filter(exchange -> !Hosts.privateName(exchange.target().host()))
                .toList();
    }

    private static Optional<Double> sure(Evidence evidence) {
        if (PrivateModules.host(evidence).isPresent()) {
            return Optional.of(PrivateModules.denied(evidence) ? KNOWN_TO_NOBODY : PRIVATE_BY_NAME);
        }
        boolean closed = evidence.of(GitListing.class).anyMatch(listing -> CLOSED.contains(listing.outcome()));
        boolean forge = Hosts.forge(evidence.query().path().split("/", 2)[0]);
        return closed && !forge ? Optional.of(PRIVATE_BY_LOGIN) : Optional.empty();
    }

    private static Diagnosis diagnose(Obstacle obstacle, List<HttpExchange> leaks, double sure) {
        Evidence evidence = obstacle.evidence();
        List<Fact> seen = new ArrayList<>(leaks);
        String proxy = leaks.get(0).target().host();
        String path = evidence.query().path();
        return obstacle.diagnosis(WORDING, Causes.GOPROXY_PRIVATE_LEAK, Layer.ANSWER, seen, path, proxy)
                .confidence(obstacle.confidence(sure))
                .locus(Locus.MACHINE)
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("cannot-see", proxy, path))
                .remedy(PrivatePatterns.add(evidence))
                .remedies(toReachIt(obstacle))
                .build();
    }

    // a module that go is told to fetch from its host has to be reached and read there
    private static List<Remedy> toReachIt(Obstacle obstacle) {
        Evidence evidence = obstacle.evidence();
        String path = evidence.query().path();
        String host = ModulePath.host(path);
        List<Remedy> remedies = new ArrayList<>();
        if (PrivateModules.denied(evidence)) {
            remedies.add(Others.doYourself("check-spelling", WORDING.text("check-spelling", host)));
        }
        if (obstacle.kind().filter(WayClosed.KINDS::contains).isPresent()) {
            remedies.add(Others.joinNetwork(host));
        }
        remedies.add(Others.askOwnerOf(path, WORDING.text("let-in")));
        return remedies;
    }
}
