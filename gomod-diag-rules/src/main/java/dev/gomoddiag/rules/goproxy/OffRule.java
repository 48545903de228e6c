package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.ProxyEntry;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;

/** GOPROXY forbids downloads. */
public final class OffRule implements Rule {
    private static final Wording WORDING = new Wording(OffRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        // behind another entry, "off" is only what go says when that entry does not know the module
        boolean alone =
                evidence.settings().fetch().proxies().entries().stream().noneMatch(ProxyEntry.Url.class::isInstance);
        return FailingPath.stop(evidence)
                .filter(stop -> stop.reason() == StopReason.PROXY_OFF && alone)
                .flatMap(stop -> evidence.attempt())
                .map(attempt -> List.of(diagnose(evidence, attempt)))
                .orElse(List.of());
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
