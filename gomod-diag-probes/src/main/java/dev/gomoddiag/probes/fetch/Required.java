package dev.gomoddiag.probes.fetch;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.MalformedFileException;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.plan.Answer;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.Operation;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.Visit;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.settings.ModFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A module version that a go.mod requires.
 *
 * @param by the go.mod, as facts name it
 */
record Required(String by, ModuleQuery query) {
    /** More than that of one file are not asked for: a module with so many has its first ones missing as often. */
    private static final int MOST = 48;

    private static final int PRUNED_SINCE = 17;

    /** What the working directory and the module that was fetched require, each once. */
    static List<Required> of(ProbeContext context, FetchAttempt attempt, Verdict.Fetched fetched) {
        Optional<String> path = context.settings().modFile().map(ModFile::path);
        Optional<GoModFile> own =
                path.flatMap(file -> context.host().read(file).text()).flatMap(Required::parse);
        Map<ModuleQuery, Required> all = new LinkedHashMap<>();
        own.ifPresent(file -> add(all, path.orElseThrow(), file.summary()));
        // from go 1.17 on what a dependency requires is read only where packages need it (modload/buildlist.go)
        its(attempt, fetched)
                .filter(file -> GoVersion.parse(file.go())
                        .filter(version -> version.atLeast(PRUNED_SINCE))
                        .isEmpty())
                .ifPresent(file -> add(all, fetched.module() + "@" + fetched.version(), file));
        Set<String> elsewhere = new HashSet<>();
        own.ifPresent(file -> {
            elsewhere.add(file.module());
            file.replacements().forEach(replacement -> elsewhere.add(replacement.path()));
            file.exclusions().forEach(exclusion -> elsewhere.add(exclusion.path()));
        });
        List<Required> required = new ArrayList<>();
        own.ifPresent(file -> required.addAll(replacing(path.orElseThrow(), file)));
        all.values().stream()
                .filter(one -> !elsewhere.contains(one.query().path()))
                .filter(one -> !one.query().path().equals(fetched.module()))
                .forEach(required::add);
        return required;
    }

    // what is fetched in the place of others
    private static List<Required> replacing(String path, GoModFile file) {
        Set<String> required =
                file.requirements().stream().map(Requirement::path).collect(Collectors.toSet());
        return file.replacements().stream()
                .filter(replacement -> required.contains(replacement.path()))
                .map(Replacement::by)
                .filter(Replacement.By.Module.class::isInstance)
                .map(by -> (Replacement.By.Module) by)
                .map(by -> new Required(path, new ModuleQuery(by.path(), by.version())))
                .toList();
    }

    private static void add(Map<ModuleQuery, Required> all, String by, ModFileSummary file) {
        file.requires().stream()
                .limit(MOST)
                .map(requirement -> new Required(by, new ModuleQuery(requirement.path(), requirement.version())))
                .forEach(required -> all.putIfAbsent(required.query(), required));
    }

    private static Optional<ModFileSummary> its(FetchAttempt attempt, Verdict.Fetched fetched) {
        return attempt.trace().visits().stream()
                .filter(visit -> visit.step() instanceof FetchStep.HttpStep http
                        && http.operation() == Operation.MOD
                        && http.module().equals(fetched.module())
                        && http.version().equals(fetched.version()))
                .map(Visit::answer)
                .filter(answer -> answer instanceof Answer.Served served && served.payload() instanceof Payload.ModFile)
                .map(answer -> ((Payload.ModFile) ((Answer.Served) answer).payload()).summary())
                .findFirst();
    }

    private static Optional<GoModFile> parse(String text) {
        try {
            return Optional.of(GoModFile.parse(text));
        } catch (MalformedFileException e) {
            // Other probes tell what is wrong with it.
            return Optional.empty();
        }
    }
}
