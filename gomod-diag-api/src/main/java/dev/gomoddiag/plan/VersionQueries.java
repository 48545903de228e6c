package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Resolves a version query at one entry of GOPROXY ({@code queryProxy} of cmd/go/internal/modload/query.go). */
final class VersionQueries {
    private static final Predicate<ModuleAt> ALL = module -> true;

    private final FetchScenario scenario;
    private final VisitLog log;
    private final ModuleFetcher fetcher;

    VersionQueries(FetchScenario scenario, VisitLog log, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.log = log;
        this.fetcher = fetcher;
    }

    /** The highest version, retracted or not. */
    Attempt<String> newest(EntryAt at, String module) {
        return resolve(at, module, "latest", ALL);
    }

    /** @param allowed asked about each version that the query may choose */
    Attempt<String> resolve(EntryAt at, String module, String query, Predicate<ModuleAt> allowed) {
        CachingRepo repo = fetcher.repo(at, module);
        VersionQueryKind kind = VersionQueryKind.of(query);
        if (ModulePath.problem(module).isPresent()) {
            return repo.stat(query);
        }
        Optional<String> problem = kind.problem(query);
        if (problem.isPresent()) {
            return Attempt.refused(stop("module " + module + ": " + problem.get(), FaultKind.HARD));
        }
        return switch (kind) {
            case EXACT, REVISION ->
                revision(repo, query).then(version -> permitted(new ModuleAt(module, version), allowed));
            case PATCH ->
                Attempt.refused(stop(
                        "can't query version \"patch\" of module " + module + ": no existing version is required",
                        FaultKind.NO_PATCH_BASE));
            case LATEST, UPGRADE, PREFIX, RANGE -> chosen(repo, module, query, allowed);
        };
    }

    private Attempt<String> permitted(ModuleAt module, Predicate<ModuleAt> allowed) {
        return allowed.test(module)
                ? Attempt.done(module.version())
                : Attempt.refused(stop(module + ": retracted by module author", FaultKind.HARD));
    }

    private static Attempt<String> revision(CachingRepo repo, String query) {
        Attempt<String> found = repo.stat(query);
        String canonical = ModuleVersion.canonical(query);
        if (found instanceof Attempt.Done || canonical.isEmpty() || canonical.equals(query)) {
            return found;
        }
        Attempt<String> plain = repo.stat(canonical);
        return plain.failure().map(Fault::notExist).orElse(false) ? found : plain;
    }

    private Attempt<String> chosen(CachingRepo repo, String module, String query, Predicate<ModuleAt> allowed) {
        return repo.versions(VersionQueryKind.listPrefix(query))
                .then(versions -> considered(module, query, versions, allowed))
                .then(versions -> VersionChoice.best(versions, query)
                        .map(repo::stat)
                        .orElseGet(() -> unreleased(repo, module, query, allowed)));
    }

    /**
     * The versions to choose from ({@code filterVersions}): where a compatible one has a go.mod, the ones marked
     * incompatible are left out.
     */
    private Attempt<List<String>> considered(
            String module, String query, List<String> versions, Predicate<ModuleAt> allowed) {
        if (versions.contains(FetchPlan.UNKNOWN_VERSION)) {
            boolean any = allowed.test(new ModuleAt(module, FetchPlan.UNKNOWN_VERSION));
            return Attempt.done(any ? versions : List.of());
        }
        List<String> fitting = VersionQueryKind.fitting(versions, query).stream()
                .filter(version -> allowed.test(new ModuleAt(module, version)))
                .toList();
        List<String> compatible = fitting.stream()
                .filter(version -> !ModuleVersion.isIncompatible(version))
                .toList();
        if (compatible.isEmpty() || compatible.size() == fitting.size()) {
            return Attempt.done(fitting);
        }
        String last = compatible.get(compatible.size() - 1);
        return fetcher.mod(new ModuleAt(module, last))
                .then(summary -> Attempt.done(summary.madeUp() ? fitting : compatible));
    }

    private Attempt<String> unreleased(CachingRepo repo, String module, String query, Predicate<ModuleAt> allowed) {
        VersionQueryKind kind = VersionQueryKind.of(query);
        if (kind == VersionQueryKind.LATEST || kind == VersionQueryKind.UPGRADE) {
            Attempt<String> latest = repo.latest();
            if (latest instanceof Attempt.Done<String> done && allowed.test(new ModuleAt(module, done.value()))) {
                return latest;
            }
            if (latest.failure().map(fault -> !fault.notExist()).orElse(false)) {
                return latest;
            }
        }
        return Attempt.refused(noMatch(module, query));
    }

    private Fault noMatch(String module, String query) {
        String text = asked(module) + ": no matching versions for query \"" + query + "\"";
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

    private String asked(String module) {
        return scenario.command().looksForPackage() ? scenario.query().toString() : "module " + module;
    }

    private Fault stop(String text, FaultKind kind) {
        return log.stop(new FetchStep.StopStep(StopReason.INVALID_VERSION, text, -1, When.ALWAYS), kind);
    }
}
