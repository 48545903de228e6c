package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Separator;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A later entry of GOPROXY serves, but a comma keeps go from asking it. */
public final class NoFallbackRule implements Rule {
    private static final Wording WORDING = new Wording(NoFallbackRule.class);
    /** Less than that of whatever is wrong with the entry itself, which is named first. */
    private static final double BESIDE_THE_FAULT = 0.55;

    private static final Set<Operation> OF_MODULES = Set.of(Operation.INFO, Operation.MOD, Operation.ZIP);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.refusal()
                .filter(refused -> refused.because() instanceof Answer.Failed)
                .filter(refused -> !isJudgedLater(evidence, refused))
                .flatMap(refused -> comma(evidence, refused))
                .flatMap(entry -> evidence.attempt().flatMap(attempt -> recognise(evidence, attempt, entry)))
                .map(List::of)
                .orElse(List.of());
    }

    // what go took for an answer and cannot use, such as a web page as a zip: another separator would change nothing
    private static boolean isJudgedLater(Evidence evidence, Verdict.Refused refused) {
        return evidence.attempt().stream()
                .flatMap(attempt -> attempt.trace().visits().stream())
                .anyMatch(visit -> visit.step().equals(refused.at()) && visit.answer() instanceof Answer.Served);
    }

    private static Optional<ProxyEntry.Url> comma(Evidence evidence, Verdict.Refused refused) {
        List<ProxyEntry> entries = entries(evidence);
        int index = refused.at().entry();
        return index >= 0
                        && index < entries.size() - 1
                        && entries.get(index) instanceof ProxyEntry.Url url
                        && url.then() == Separator.COMMA
                ? Optional.of(url)
                : Optional.empty();
    }

    private static Optional<Diagnosis> recognise(Evidence evidence, FetchAttempt attempt, ProxyEntry.Url stopped) {
        List<Fact> servers = later(evidence, entries(evidence).indexOf(stopped));
        return servers.isEmpty() ? Optional.empty() : Optional.of(diagnose(evidence, attempt, stopped, servers));
    }

    private static List<Fact> later(Evidence evidence, int stopped) {
        List<ProxyEntry> rest =
                entries(evidence).subList(stopped + 1, entries(evidence).size());
        boolean direct = rest.stream().anyMatch(ProxyEntry.Direct.class::isInstance);
        Stream<Fact> proxies = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.entry() > stopped && exchange.served())
                .filter(exchange -> OF_MODULES.contains(exchange.operation()))
                .map(Fact.class::cast);
        Stream<Fact> origins = evidence.of(GitListing.class)
                .filter(listing -> direct && listing.outcome() == GitListing.Outcome.LISTED)
                .map(Fact.class::cast);
        return Stream.concat(proxies, origins).toList();
    }

    private static List<ProxyEntry> entries(Evidence evidence) {
        return evidence.settings().fetch().proxies().entries();
    }

    private static Diagnosis diagnose(
            Evidence evidence, FetchAttempt attempt, ProxyEntry.Url stopped, List<Fact> servers) {
        List<Fact> seen = new ArrayList<>(List.of(attempt));
        seen.addAll(servers);
        String host = stopped.base().host();
        Diagnosis.Builder builder = Diagnosis.of(
                        Causes.GOPROXY_NO_FALLBACK, WORDING.title(Causes.GOPROXY_NO_FALLBACK, host))
                .summary(WORDING.summary(
                        Causes.GOPROXY_NO_FALLBACK,
                        stopped.base().shown(),
                        evidence.settings().go("GOPROXY").value()))
                .locus(Locus.MACHINE)
                .confidence(BESIDE_THE_FAULT)
                .evidence(seen)
                .ruledOut(Causes.GOPROXY_VERSION_MISSING.value(), WORDING.text("later-serves"))
                .remedies(ModuleProxies.without(evidence, Set.of(host)));
        FailingPath.of(evidence).obstacles().stream()
                .filter(Obstacle::reported)
                .findFirst()
                .ifPresent(obstacle -> builder.subject(obstacle.subject()));
        ModuleProxies.piped(evidence).ifPresent(builder::remedy);
        return builder.build();
    }
}
