package dev.gomoddiag.rules.module;

import dev.gomoddiag.diagnosis.Diagnosis;
import dev.gomoddiag.diagnosis.Locus;
import dev.gomoddiag.diagnosis.Subject;
import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.remedy.Action;
import dev.gomoddiag.rule.Evidence;
import dev.gomoddiag.rule.Rule;
import dev.gomoddiag.rules.Causes;
import dev.gomoddiag.rules.Wording;
import dev.gomoddiag.rules.fix.Fix;
import dev.gomoddiag.rules.fix.Others;
import dev.gomoddiag.rules.path.FailingPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Go refuses the module path before it asks anyone. */
public final class PathRule implements Rule {
    private static final Wording WORDING = new Wording(PathRule.class);
    private static final Set<StopReason> REASONS = Set.of(
            StopReason.INVALID_MODULE_PATH,
            StopReason.INVALID_ARGUMENT,
            StopReason.INVALID_REPOSITORY,
            StopReason.INVALID_VERSION);

    @Override
    public List<Diagnosis> evaluate(Evidence evidence) {
        return FailingPath.stop(evidence)
                .filter(stop -> REASONS.contains(stop.reason()))
                .filter(stop -> !MajorSuffixRule.applies(evidence))
                .flatMap(stop -> evidence.attempt().map(attempt -> List.of(diagnose(evidence, stop, attempt))))
                .orElse(List.of());
    }

    private static Diagnosis diagnose(Evidence evidence, FetchStep.StopStep stop, FetchAttempt attempt) {
        ModuleQuery query = evidence.query();
        Diagnosis.Builder builder = Diagnosis.of(
                        Causes.MODULE_INVALID_PATH, WORDING.title(Causes.MODULE_INVALID_PATH, query.toString()))
                .summary(WORDING.summary(Causes.MODULE_INVALID_PATH, query.toString(), stop.message()))
                .subject(Subject.ofModule(query.path(), query.version()))
                .locus(Locus.MODULE)
                .evidence(attempt)
                .ruledOut(Causes.MODULE_NOT_FOUND.value(), WORDING.text("nobody-asked"));
        withoutScheme(query)
                .ifPresent(path -> builder.remedy(Fix.of(
                        "drop-url-scheme",
                        WORDING.text("ask-for", path, query.version()),
                        new Action.Query(new ModuleQuery(path, query.version())))));
        return builder.remedy(Others.doYourself("check-spelling", WORDING.text("check-spelling", query.path())))
                .build();
    }

    // https://github.com/a/b.git is what a browser and git clone are given
    private static Optional<String> withoutScheme(ModuleQuery query) {
        int scheme = query.path().indexOf("://");
        String path = scheme < 0 ? query.path() : query.path().substring(scheme + 3);
        String bare = path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
        String trimmed = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return trimmed.equals(query.path()) || trimmed.isBlank() ? Optional.empty() : Optional.of(trimmed);
    }
}
