package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.fact.GitListing;
import dev.gomoddiag.fact.HttpExchange;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** GOPROXY forbids downloads. */
public final class OffRule implements Rule {
    private static final Wording WORDING = new Wording(OffRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        // behind another entry, "off" is only what go says when that entry does not know the module
        boolean alone =
                evidence.settings().fetch().proxies().entries().stream().noneMatch(ProxyEntry.Url.class::isInstance);
        Optional<FetchAttempt> stopped = FailingPath.stop(evidence)
                .filter(stop -> stop.reason() == StopReason.PROXY_OFF)
                .flatMap(stop -> evidence.attempt());
        return alone
                ? stopped.map(attempt -> List.of(diagnose(evidence, attempt))).orElse(List.of())
                : stopped.flatMap(attempt -> behind(evidence, attempt))
                        .map(List::of)
                        .orElse(List.of());
    }

    // the repository has it: then it is the module proxy that lacks it
    private static Optional<Diagnosis> behind(Evidence evidence, FetchAttempt attempt) {
        List<HttpExchange> denials = evidence.of(HttpExchange.class)
                .filter(exchange -> exchange.target().role() == Role.MODULE_PROXY && exchange.notFound())
                .filter(exchange -> exchange.operation() == Operation.INFO)
                .toList();
        Optional<GitListing> origin = Absence.tagged(evidence).findFirst();
        return denials.isEmpty()
                ? Optional.empty()
                : origin.map(listing -> lacking(evidence, attempt, denials, listing));
    }

    private static Diagnosis lacking(
            Evidence evidence, FetchAttempt attempt, List<HttpExchange> denials, GitListing origin) {
        Set<String> hosts =
                denials.stream().map(exchange -> exchange.target().host()).collect(Collectors.toSet());
        List<Fact> seen = new ArrayList<>(denials);
        seen.add(origin);
        return Diagnosis.of(
                        Causes.GOPROXY_VERSION_MISSING,
                        WORDING.title(
                                Causes.GOPROXY_VERSION_MISSING,
                                String.join(", ", hosts),
                                evidence.query().toString()))
                .summary(WORDING.text(
                        "off-behind", String.join(", ", hosts), evidence.query().toString()))
                .locus(Locus.MODULE_PROXY)
                .confidence(0.93)
                .evidence(seen)
                .explains(List.of(attempt))
                .ruledOut(
                        Causes.MODULE_VERSION_UNKNOWN.value(),
                        WORDING.text("others-have-it", evidence.query().toString()))
                .remedies(ModuleProxies.without(evidence, hosts))
                .build();
    }

    private static Diagnosis diagnose(Evidence evidence, FetchAttempt attempt) {
        GoVariable goproxy = GoVariable.of(evidence.settings(), "GOPROXY");
        return Diagnosis.of(Causes.GOPROXY_OFF, WORDING.title(Causes.GOPROXY_OFF))
                .summary(WORDING.summary(
                        Causes.GOPROXY_OFF, goproxy.setting().source().describe()))
                .locus(Locus.MACHINE)
                .evidence(attempt)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("nobody-asked"))
                .remedies(ModuleProxies.afresh(evidence))
                .build();
    }
}
