package dev.gomoddiag.rules.goproxy;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.rules.path.FailingPath;
import dev.gomoddiag.rules.path.Hosts;
import dev.gomoddiag.rules.path.Layer;
import dev.gomoddiag.rules.path.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The value of GOPROXY is not what its author meant: separators, quotes, schemes, credentials. */
public final class SettingRule implements Rule {
    private static final Wording WORDING = new Wording(SettingRule.class);
    private static final Set<StopReason> REASONS =
            Set.of(StopReason.INVALID_GOPROXY, StopReason.EMPTY_GOPROXY, StopReason.INSECURE_CREDENTIALS);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        Optional<Diagnosis> refused = FailingPath.stop(evidence)
                .filter(stop -> REASONS.contains(stop.reason()))
                .flatMap(stop -> evidence.attempt().map(attempt -> refusedByGo(evidence, stop, attempt)));
        return refused.or(() -> FailingPath.of(evidence).obstacles().stream()
                        .filter(SettingRule::impossibleHost)
                        .map(obstacle -> impossible(evidence, obstacle))
                        .findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean impossibleHost(Obstacle obstacle) {
        String host = obstacle.target().host();
        boolean noHost = !Hosts.validName(host) || GoProxySpelling.schemeForHost(host);
        boolean credentials = obstacle.failedBy(FailureKind.INSECURE_CREDENTIALS);
        return obstacle.target().role() == Role.MODULE_PROXY && (noHost || credentials);
    }

    private static Diagnosis refusedByGo(Evidence evidence, FetchStep.StopStep stop, FetchAttempt attempt) {
        return start(evidence, stop.message(), List.of(attempt)).build();
    }

    private static Diagnosis impossible(Evidence evidence, Obstacle obstacle) {
        return start(evidence, obstacle.target().host(), obstacle.evidenceAt(Layer.NAME))
                .explains(obstacle.following(Layer.ROUTE))
                .subject(obstacle.subject())
                .build();
    }

    private static Diagnosis.Builder start(Evidence evidence, String words, List<? extends Fact> seen) {
        GoVariable goproxy = GoVariable.of(evidence.settings(), "GOPROXY");
        return Diagnosis.of(Causes.GOPROXY_INVALID_CONFIG, WORDING.title(Causes.GOPROXY_INVALID_CONFIG))
                .summary(WORDING.summary(
                        Causes.GOPROXY_INVALID_CONFIG,
                        goproxy.setting().value(),
                        goproxy.setting().source().describe(),
                        words))
                .locus(Locus.MACHINE)
                .confidence(0.97)
                .evidence(seen)
                .ruledOut(Causes.NET_REFUSED.value(), WORDING.text("nobody-asked"))
                .remedies(remedies(evidence, goproxy));
    }

    private static List<Remedy> remedies(Evidence evidence, GoVariable goproxy) {
        List<Remedy> remedies = new ArrayList<>();
        GoProxySpelling.corrected(goproxy.setting().raw())
                .ifPresent(value ->
                        remedies.add(goproxy.set("correct-goproxy", WORDING.text("correct-goproxy", value), value)));
        remedies.addAll(ModuleProxies.afresh(evidence));
        return remedies;
    }
}
