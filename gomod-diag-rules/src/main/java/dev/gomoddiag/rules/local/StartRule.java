package dev.gomoddiag.rules.local;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Remedy;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A setting by which go stops at once, whatever it is asked for. */
public final class StartRule implements Rule {
    private static final Wording WORDING = new Wording(StartRule.class);

    private record Start(CauseId cause, String variable) {}

    private static final Map<StopReason, Start> STARTS = Map.of(
            StopReason.INVALID_GOFLAGS, new Start(Causes.LOCAL_GOFLAGS_INVALID, "GOFLAGS"),
            StopReason.INVALID_MODFILE, new Start(Causes.LOCAL_GOFLAGS_INVALID, "GOFLAGS"),
            StopReason.MISSING_MODFILE, new Start(Causes.LOCAL_GOFLAGS_INVALID, "GOFLAGS"),
            StopReason.INVALID_MODULE_MODE, new Start(Causes.LOCAL_MODULES_OFF, "GO111MODULE"),
            StopReason.INVALID_GOTOOLCHAIN, new Start(Causes.TOOLCHAIN_UNAVAILABLE, "GOTOOLCHAIN"),
            StopReason.GO_TOO_OLD, new Start(Causes.TOOLCHAIN_TOO_OLD, "GOTOOLCHAIN"),
            StopReason.INVALID_GOPATH, new Start(Causes.LOCAL_GOPATH_INVALID, "GOPATH"),
            StopReason.INVALID_GOMODCACHE, new Start(Causes.LOCAL_GOPATH_INVALID, "GOMODCACHE"),
            StopReason.NO_MODULE_CACHE, new Start(Causes.LOCAL_GOPATH_INVALID, "GOPATH"));

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence)
                .flatMap(stop -> Optional.ofNullable(STARTS.get(stop.reason()))
                        .flatMap(start -> evidence.attempt().map(attempt -> diagnose(evidence, stop, start, attempt))))
                .map(List::of)
                .orElse(List.of());
    }

    private static Diagnosis diagnose(Evidence evidence, FetchStep.StopStep stop, Start start, FetchAttempt attempt) {
        GoVariable variable = GoVariable.of(evidence.settings(), start.variable());
        List<Remedy> remedies = StartFixes.of(evidence, stop, variable);
        return Diagnosis.of(start.cause(), WORDING.text("start.title", start.variable()))
                .summary(WORDING.text(
                        "start.summary",
                        start.variable(),
                        variable.setting().value(),
                        variable.setting().source().describe(),
                        stop.message().replaceFirst("^go: ", "")))
                .locus(Locus.MACHINE)
                .confidence(0.97)
                .evidence(attempt)
                .ruledOut(Causes.NET_OFFLINE.value(), WORDING.text("start.nobody-asked"))
                .remedies(remedies)
                .build();
    }
}
