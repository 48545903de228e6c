package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.ModuleMode;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A setting switches the look-up of modules off. */
public final class ModeRule implements Rule {
    private static final Wording WORDING = new Wording(ModeRule.class);

    private record Mode(CauseId cause, String variable) {}

    private static final Map<StopReason, Mode> MODES = Map.of(
            StopReason.MODULES_OFF, new Mode(Causes.LOCAL_MODULES_OFF, "GO111MODULE"),
            StopReason.VENDOR_MODE, new Mode(Causes.LOCAL_VENDOR_MODE, "GOFLAGS"));

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence)
                .map(stop -> MODES.get(stop.reason()))
                .flatMap(mode -> evidence.attempt().map(attempt -> List.of(diagnose(evidence, mode, attempt))))
                .orElse(List.of());
    }

    private static Diagnosis diagnose(Evidence evidence, Mode mode, FetchAttempt attempt) {
        GoVariable variable = GoVariable.of(evidence.settings(), mode.variable());
        boolean directory = evidence.settings().fetch().mode() == ModuleMode.VENDORED;
        String value = variable.setting().value();
        String source = variable.setting().source().describe();
        return Diagnosis.of(mode.cause(), WORDING.title(mode.cause()))
                .summary(
                        directory
                                ? WORDING.text("vendor-directory", value, source)
                                : WORDING.summary(mode.cause(), value, source))
                .locus(Locus.MACHINE)
                .evidence(attempt)
                .ruledOut(Causes.GOPROXY_OFF.value(), WORDING.text("before-goproxy", mode.variable()))
                .remedy(directory ? lookUp(variable) : remedy(variable))
                .build();
    }

    private static Remedy lookUp(GoVariable variable) {
        String flags = (variable.setting().raw() + " -mod=readonly").strip();
        return variable.set("add-mod-flag", WORDING.text("add-mod-flag", flags), flags);
    }

    // other flags in GOFLAGS stay as they are
    private static Remedy remedy(GoVariable variable) {
        String name = variable.setting().name();
        String rest = Arrays.stream(variable.setting().raw().split(" "))
                .filter(flag -> !flag.startsWith("-mod=") && !flag.startsWith("--mod="))
                .collect(Collectors.joining(" "));
        return name.equals("GOFLAGS") && !rest.isBlank()
                ? variable.set("drop-mod-flag", WORDING.text("drop-mod-flag", rest), rest)
                : variable.unset("unset-" + name.toLowerCase(Locale.ROOT), WORDING.text("unset", name));
    }
}
