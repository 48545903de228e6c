package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.List;

/**
 * The versions that {@code go get} may lower a module to, those neither excluded nor retracted ({@code versions} of
 * cmd/go/internal/modload/mvs.go).
 */
final class EarlierVersions {
    /** The version of a module that nothing requires any more. */
    static final String NONE = "none";

    private final EntryWalk walk;
    private final VersionQueries queries;
    private final Overrides overrides;
    private final Newest newest;

    EarlierVersions(EntryWalk walk, VersionQueries queries, Overrides overrides, Newest newest) {
        this.walk = walk;
        this.queries = queries;
        this.overrides = overrides;
        this.newest = newest;
    }

    /** Those below a version, lowest first; a failure to tell what is retracted is one of the list. */
    Attempt<List<String>> below(ModuleAt module) {
        return walk.walk(
                at -> queries.repo(at, module.path())
                        .versions("")
                        .then(versions -> allowed(module.path(), versions))
                        .then(versions -> Attempt.done(versions.stream()
                                .filter(version -> ModuleVersion.compare(version, module.version()) < 0)
                                .sorted(ModuleVersion.ORDER)
                                .toList())),
                List.of());
    }

    /** The highest of them, {@code none} where there is none or no list ({@code previousVersion}). */
    Attempt<String> previous(ModuleAt module) {
        Attempt<List<String>> below = below(module);
        boolean unlisted = below.failure().map(Fault::notExist).orElse(!(below instanceof Attempt.Done));
        return unlisted
                ? Attempt.done(NONE)
                : below.then(versions -> Attempt.done(versions.isEmpty() ? NONE : versions.get(versions.size() - 1)));
    }

    // CheckAllowed of each; that of versions which are excluded ends before the retractions
    private Attempt<List<String>> allowed(String path, List<String> versions) {
        List<String> kept = versions.stream()
                .filter(ModuleVersion::isSemver)
                .filter(version -> !overrides.excludes(new ModuleAt(path, version)))
                .toList();
        return kept.isEmpty() || overrides.replacesAll(path)
                ? Attempt.done(kept)
                : newest.of(path)
                        .then(summary -> Attempt.done(kept.stream()
                                .filter(version -> !summary.retracts(version))
                                .toList()));
    }
}
