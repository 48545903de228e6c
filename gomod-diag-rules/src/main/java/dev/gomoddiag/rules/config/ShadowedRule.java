package dev.gomoddiag.rules.config;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.ModuleProxies;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.settings.Shadowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody set with {@code go env -w} is not what counts, and what counts is what the fetch fails by. */
public final class ShadowedRule implements Rule {
    private static final Wording WORDING = new Wording(ShadowedRule.class);
    private static final double OTHER_VALUE_UNTRIED = 0.7;

    private static final Map<StopReason, String> BY_STOP = Map.of(
            StopReason.PROXY_OFF, "GOPROXY",
            StopReason.INVALID_GOPROXY, "GOPROXY",
            StopReason.EMPTY_GOPROXY, "GOPROXY",
            StopReason.INSECURE_CREDENTIALS, "GOPROXY",
            StopReason.INVALID_GOSUMDB, "GOSUMDB",
            StopReason.VENDOR_MODE, "GOFLAGS",
            StopReason.MODULES_OFF, "GO111MODULE");

    private static final Set<Operation> OF_THE_DATABASE =
            Set.of(Operation.SUMDB_LOOKUP, Operation.SUMDB_TILE, Operation.SUMDB_SUPPORTED);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        Optional<String> decisive = evidence.refusal().map(Verdict.Refused::at).flatMap(ShadowedRule::decisive);
        return evidence.settings().shadowed().stream()
                .filter(shadowed ->
                        decisive.filter(shadowed.winner().name()::equals).isPresent())
                .filter(shadowed -> shadowed.winner().source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT)
                .filter(shadowed -> shadowed.hidden().source().kind() == SettingSource.Kind.GO_ENV_FILE)
                .filter(shadowed ->
                        !shadowed.hidden().raw().equals(shadowed.winner().raw()))
                .filter(shadowed -> mayCount(evidence, shadowed.hidden()))
                .flatMap(shadowed -> evidence.attempt().stream().map(attempt -> diagnose(evidence, shadowed, attempt)))
                .toList();
    }

    // a private module has no use for a hidden value with a public proxy
    private static boolean mayCount(Evidence evidence, Setting hidden) {
        return !hidden.name().equals("GOPROXY") || ModuleProxies.mayBecome(evidence, hidden.raw());
    }

    /** The variable that led go to the step at which it gave up. */
    private static Optional<String> decisive(FetchStep at) {
        if (at instanceof FetchStep.StopStep stop) {
            return Optional.ofNullable(BY_STOP.get(stop.reason()));
        }
        if (at instanceof FetchStep.HttpStep http && OF_THE_DATABASE.contains(http.operation())) {
            return Optional.of("GOSUMDB");
        }
        return Optional.of("GOPROXY");
    }

    private static Diagnosis diagnose(Evidence evidence, Shadowed shadowed, FetchAttempt attempt) {
        String name = shadowed.winner().name();
        return Diagnosis.of(Causes.CONFIG_SHADOWED, WORDING.title(Causes.CONFIG_SHADOWED, name))
                .summary(WORDING.summary(
                        Causes.CONFIG_SHADOWED,
                        name,
                        shadowed.winner().value(),
                        shadowed.hidden().value(),
                        shadowed.hidden().source().describe()))
                .locus(Locus.MACHINE)
                .confidence(OTHER_VALUE_UNTRIED)
                .evidence(attempt)
                .ruledOut(Causes.GOPROXY_INVALID_CONFIG.value(), WORDING.text("set-elsewhere"))
                .remedy(GoVariable.of(evidence.settings(), name)
                        .unset("unset-shadowing-" + name.toLowerCase(Locale.ROOT), WORDING.text("unset", name)))
                .build();
    }
}
