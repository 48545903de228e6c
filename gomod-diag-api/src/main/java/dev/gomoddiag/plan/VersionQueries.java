package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Resolves a version query at one entry of GOPROXY ({@code queryProxy} of cmd/go/internal/modload/query.go). */
final class VersionQueries {
    private final VisitLog log;
    private final Sources sources;

    VersionQueries(VisitLog log, Sources sources) {
        this.log = log;
        this.sources = sources;
    }

    /** @param candidates told the module once a version was found in a list, before it is looked at */
    Attempt<String> resolve(EntryAt at, String module, String query, Consumer<String> candidates) {
        return sources.of(at, module).then(source -> resolve(source, module, query, candidates));
    }

    private Attempt<String> resolve(ModuleSource source, String module, String query, Consumer<String> candidates) {
        VersionQueryKind kind = VersionQueryKind.of(query);
        Optional<String> problem = kind.problem(query);
        if (problem.isPresent()) {
            return Attempt.refused(stop("module " + module + ": " + problem.get(), FaultKind.HARD));
        }
        return switch (kind) {
            case EXACT, REVISION -> revision(source, query);
            case PATCH ->
                Attempt.refused(stop(
                        "can't query version \"patch\" of module " + module + ": no existing version is required",
                        FaultKind.NO_PATCH_BASE));
            case LATEST, UPGRADE, PREFIX, RANGE -> chosen(source, module, query, candidates);
        };
    }

    private static Attempt<String> revision(ModuleSource source, String query) {
        Attempt<String> found = source.stat(query);
        String canonical = ModuleVersion.canonical(query);
        if (found instanceof Attempt.Done || canonical.isEmpty() || canonical.equals(query)) {
            return found;
        }
        Attempt<String> plain = source.stat(canonical);
        return plain.failure().map(Fault::notExist).orElse(false) ? found : plain;
    }

    private Attempt<String> chosen(ModuleSource source, String module, String query, Consumer<String> candidates) {
        return source.versions(VersionQueryKind.listPrefix(query)).then(versions -> {
            Optional<String> choice = VersionChoice.of(versions, query);
            if (choice.isPresent()) {
                candidates.accept(module);
                return source.stat(choice.get());
            }
            return unreleased(source, module, query, candidates);
        });
    }

    private Attempt<String> unreleased(ModuleSource source, String module, String query, Consumer<String> candidates) {
        VersionQueryKind kind = VersionQueryKind.of(query);
        if (kind == VersionQueryKind.LATEST || kind == VersionQueryKind.UPGRADE) {
            Attempt<String> latest = source.latest();
            if (!latest.failure().map(Fault::notExist).orElse(false)) {
                return latest.then(version -> {
                    candidates.accept(module);
                    return Attempt.done(version);
                });
            }
        }
        return Attempt.refused(noMatch(module, query));
    }

    private Fault noMatch(String module, String query) {
        String text = "module " + module + ": no matching versions for query \"" + query + "\"";
        List<FetchStep> steps = log.steps();
        Answer answer = Answer.failed(text);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof FetchStep.HttpStep http && http.module().equals(module)
                    || steps.get(i) instanceof FetchStep.GitStep git
                            && git.module().equals(module)) {
                return new Fault(steps.get(i), answer, FaultKind.NO_VERSION, 0);
            }
        }
        return stop(text, FaultKind.NO_VERSION);
    }

    private Fault stop(String text, FaultKind kind) {
        return log.stop(new FetchStep.StopStep(StopReason.INVALID_VERSION, text, -1, When.ALWAYS), kind);
    }
}
