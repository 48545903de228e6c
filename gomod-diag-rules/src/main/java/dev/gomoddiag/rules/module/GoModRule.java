package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.CauseId;
import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.GoModSeen;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.GoVariable;
import dev.gomoddiag.rules.fix.Others;
import java.util.List;
import java.util.Optional;

/** What a go.mod says keeps go from using the module: malformed, of another path, or for a newer go. */
public final class GoModRule implements Rule {
    private static final Wording WORDING = new Wording(GoModRule.class);

    /** Modules that wanted nothing else were no obstacle before it. */
    private static final int STRICT_SINCE = 21;

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return evidence.of(GoModSeen.class)
                .filter(seen -> !seen.cached() || seen.problem().isEmpty())
                .flatMap(seen -> diagnose(evidence, seen).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Diagnosis> diagnose(Evidence evidence, GoModSeen seen) {
        if (!seen.problem().isEmpty()) {
            return Optional.of(start(seen, Causes.MODULE_BAD_GOMOD)
                    .locus(seen.own() ? Locus.MACHINE : Locus.MODULE)
                    .remedy(
                            seen.own()
                                    ? Others.doYourself("mend-go-mod", WORDING.text("mend-go-mod", seen.source()))
                                    : Others.askOwnerOf(seen.module(), WORDING.text("publish-mended")))
                    .build());
        }
        if (!seen.own() && !seen.declares().isEmpty() && !seen.declares().equals(seen.module())) {
            return Optional.of(renamed(seen));
        }
        return seen.own() ? Optional.empty() : tooOld(evidence, seen);
    }

    private static Diagnosis.Builder start(GoModSeen seen, CauseId cause) {
        return Diagnosis.of(cause, WORDING.title(cause, seen.own() ? seen.source() : seen.module()))
                .summary(WORDING.summary(
                        cause, seen.source(), seen.module(), seen.declares(), seen.go(), seen.problem()))
                .subject(Subject.ofModule(seen.module(), seen.version()))
                .locus(Locus.MODULE)
                .confidence(0.93)
                .evidence(seen)
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("go-mod-read", seen.source()));
    }

    private static Diagnosis renamed(GoModSeen seen) {
        return start(seen, Causes.MODULE_PATH_MISMATCH)
                .remedy(Fix.of(
                        "ask-for-declared-path",
                        WORDING.text("ask-for", seen.declares(), seen.version()),
                        new Action.Query(new ModuleQuery(seen.declares(), seen.version()))))
                .remedy(Others.doYourself("check-spelling", WORDING.text("check-spelling", seen.module())))
                .build();
    }

    // cmd/go/internal/gover, TooNewError; with GOTOOLCHAIN=auto go fetches the release it takes
    private static Optional<Diagnosis> tooOld(Evidence evidence, GoModSeen seen) {
        Optional<GoVersion> here = evidence.settings()
                .installation()
                .flatMap(go -> GoVersion.parse(go.version()))
                .filter(go -> go.atLeast(STRICT_SINCE));
        GoVariable toolchain = GoVariable.of(evidence.settings(), "GOTOOLCHAIN");
        boolean fixed = toolchain.setting().raw().equals("local");
        boolean newer = here.isPresent()
                && GoVersion.parse(seen.go())
                        .filter(wanted -> wanted.compareTo(here.get()) > 0)
                        .isPresent();
        return newer && fixed
                ? Optional.of(start(seen, Causes.TOOLCHAIN_TOO_OLD)
                        .locus(Locus.MACHINE)
                        .remedy(toolchain.set("allow-toolchain", WORDING.text("allow-toolchain"), "auto"))
                        .remedy(Others.doYourself("install-newer-go", WORDING.text("install-newer-go", seen.go())))
                        .build())
                : Optional.empty();
    }
}
