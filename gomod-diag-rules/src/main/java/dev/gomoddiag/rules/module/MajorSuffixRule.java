package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import dev.gomoddiag.module.VersionQueryKind;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.Absence;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;
import java.util.Optional;

/** The version belongs to another major version than the path: {@code CheckPathMajor} of golang.org/x/mod. */
public final class MajorSuffixRule implements Rule {
    private static final Wording WORDING = new Wording(MajorSuffixRule.class);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return applies(evidence)
                ? evidence.attempt()
                        .map(attempt -> List.of(diagnose(evidence, attempt)))
                        .orElse(List.of())
                : List.of();
    }

    /** A fetch that failed for want of the module, of a version that cannot belong to the path. */
    static boolean applies(Evidence evidence) {
        boolean stopped = FailingPath.stop(evidence)
                .map(FetchStep.StopStep::reason)
                .filter(StopReason.INVALID_VERSION::equals)
                .isPresent();
        boolean absent =
                Absence.of(evidence).filter(absence -> !existsNowhere(absence)).isPresent();
        return (stopped || absent) && problem(evidence.query()).isPresent();
    }

    /** A version that nobody has, under any path, is unknown rather than misplaced: go says so too. */
    private static boolean existsNowhere(Absence absence) {
        return absence.saysUnknownRevision() && absence.serversOfTheVersion().isEmpty();
    }

    private static Optional<String> problem(ModuleQuery query) {
        return VersionQueryKind.of(query.version()) == VersionQueryKind.EXACT
                ? ModulePath.split(query.path()).flatMap(path -> path.problem(query.version()))
                : Optional.empty();
    }

    private static Diagnosis diagnose(Evidence evidence, FetchAttempt attempt) {
        ModuleQuery query = evidence.query();
        String fitting = fitting(query);
        return Diagnosis.of(Causes.MODULE_MAJOR_SUFFIX, WORDING.title(Causes.MODULE_MAJOR_SUFFIX, query.path()))
                .summary(WORDING.summary(
                        Causes.MODULE_MAJOR_SUFFIX,
                        query.version(),
                        query.path(),
                        problem(query).orElse("")))
                .subject(Subject.ofModule(query.path(), query.version()))
                .locus(Locus.MODULE)
                .confidence(0.93)
                .evidence(attempt)
                .evidence(Absence.of(evidence).map(Absence::denials).orElse(List.of()))
                .ruledOut(Causes.MODULE_VERSION_UNKNOWN.value(), WORDING.text("never-together", query.version()))
                .remedy(Fix.of(
                        "use-major-suffix",
                        WORDING.text("ask-for", fitting, query.version()),
                        new Action.Query(new ModuleQuery(fitting, query.version()))))
                .remedy(Others.doYourself(
                        "check-version", WORDING.text("check-version", query.version(), query.path())))
                .build();
    }

    private static String fitting(ModuleQuery query) {
        String prefix = ModulePath.split(query.path()).map(PathMajor::prefix).orElse(query.path());
        String major = ModuleVersion.major(query.version());
        if (query.path().startsWith("gopkg.in/")) {
            return prefix + "." + major;
        }
        return major.equals("v0") || major.equals("v1") ? prefix : prefix + "/" + major;
    }
}
