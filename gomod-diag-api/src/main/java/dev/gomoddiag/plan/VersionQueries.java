package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.Optional;

/** Resolves a version query at one entry of GOPROXY ({@code queryProxy} of cmd/go/internal/modload/query.go). */
final class VersionQueries {
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
        return resolve(at, module, new VersionMatcher("latest", ""), AllowedVersions.Rule.ALL);
    }

    /** @param allowed asked about each version that the query may choose */
    Attempt<String> resolve(EntryAt at, String module, VersionMatcher matcher, AllowedVersions.Rule allowed) {
        VersionRepo repo = repo(at, module);
        VersionQueryKind kind = matcher.kind();
        String query = matcher.query();
        if (repo instanceof CachingRepo && ModulePath.problem(module).isPresent()) {
            return repo.stat(query);
        }
        Optional<String> problem = kind.problem(query);
        if (problem.isPresent()) {
            return Attempt.refused(stop("module " + module + ": " + problem.get(), FaultKind.HARD));
        }
        if (matcher.lacksBase()) {
            return Attempt.refused(stop(
                    "can't query version \"patch\" of module " + module + ": no existing version is required",
                    FaultKind.NO_PATCH_BASE));
        }
        return kind.choosesFromList()
                ? chosen(repo, module, matcher, allowed)
                : revision(repo, query).then(version -> permitted(new ModuleAt(module, version), allowed));
    }

    /** A module at an entry, with the versions that the main module replaces. */
    VersionRepo repo(EntryAt at, String module) {
        CachingRepo repo = fetcher.repo(at, module);
        Overrides overrides = scenario.overrides();
        Overrides listed = scenario.workspace().map(Workspace::listed).orElse(overrides);
        return overrides.highest(module).isPresent() ? new ReplacementRepo(repo, module, overrides, listed) : repo;
    }

    private Attempt<String> permitted(ModuleAt module, AllowedVersions.Rule allowed) {
        return allowed.objection(module)
                .<Attempt<String>>map(why -> Attempt.refused(stop(module + ": " + why, FaultKind.HARD)))
                .orElseGet(() -> Attempt.done(module.version()));
    }

    private static Attempt<String> revision(VersionRepo repo, String query) {
        Attempt<String> found = repo.stat(query);
        String canonical = ModuleVersion.canonical(query);
        if (found instanceof Attempt.Done || canonical.isEmpty() || canonical.equals(query)) {
            return found;
        }
        Attempt<String> plain = repo.stat(canonical);
        return plain.failure().map(Fault::notExist).orElse(false) ? found : plain;
    }

    private Attempt<String> chosen(
            VersionRepo repo, String module, VersionMatcher matcher, AllowedVersions.Rule allowed) {
        return repo.versions(matcher.prefix())
                .then(versions -> considered(module, matcher, versions, allowed))
                .then(versions -> VersionChoice.best(versions, matcher.query())
                        .map(repo::stat)
                        .orElseGet(() -> unreleased(repo, module, matcher, allowed)));
    }

    /**
     * The versions to choose from ({@code filterVersions}): where a compatible one has a go.mod, the ones marked
     * incompatible are left out.
     */
    private Attempt<List<String>> considered(
            String module, VersionMatcher matcher, List<String> versions, AllowedVersions.Rule allowed) {
        if (versions.contains(FetchPlan.UNKNOWN_VERSION)) {
            boolean any = allowed.objection(new ModuleAt(module, FetchPlan.UNKNOWN_VERSION))
                    .isEmpty();
            return Attempt.done(any ? versions : List.of());
        }
        List<String> fitting = matcher.fitting(versions).stream()
                .filter(version ->
                        allowed.objection(new ModuleAt(module, version)).isEmpty())
                .toList();
        List<String> compatible = fitting.stream()
                .filter(version -> !ModuleVersion.isIncompatible(version))
                .toList();
        if (matcher.prefersIncompatible() || compatible.isEmpty() || compatible.size() == fitting.size()) {
            return Attempt.done(fitting);
        }
        String last = compatible.get(compatible.size() - 1);
        return fetcher.mod(new ModuleAt(module, last))
                .then(summary -> Attempt.done(summary.madeUp() ? fitting : compatible));
    }

    private Attempt<String> unreleased(
            VersionRepo repo, String module, VersionMatcher matcher, AllowedVersions.Rule allowed) {
        if (matcher.asksForNewest()) {
            Attempt<String> latest = repo.latest();
            if (latest instanceof Attempt.Done<String> done
                    && matcher.reaches(done.value())
                    && allowed.objection(new ModuleAt(module, done.value())).isEmpty()) {
                return repo.stat(done.value());
            }
            if (latest.failure().map(fault -> !fault.notExist()).orElse(false)) {
                return latest;
            }
        }
        if (!matcher.isRelative()) {
            return Attempt.refused(noMatch(module, matcher.query()));
        }
        return permitted(new ModuleAt(module, matcher.current()), allowed).then(repo::stat);
    }

    private Fault noMatch(String module, String query) {
        String text = asked(module) + ": no matching versions for query \"" + query + "\"";
        List<FetchStep> steps = log.steps();
        Answer answer = Answer.failed(text);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof FetchStep.HttpStep http && http.module().equals(module)
                    || steps.get(i) instanceof FetchStep.GitStep git
                            && git.module().equals(module)) {
                return Fault.of(steps.get(i), answer, FaultKind.NO_VERSION);
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
