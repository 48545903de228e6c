package dev.gomoddiag.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest go.mod of modules, where authors retract versions and deprecate modules ({@code CheckRetractions} and
 * {@code CheckDeprecation} of cmd/go/internal/modload/modfile.go). Not thread-safe.
 */
final class Newest {
    private final ReplacedModules modules;
    private final EntryWalk walk;
    private final VersionQueries queries;
    private final Map<String, Attempt<ModFileSummary>> known = new HashMap<>();

    Newest(ReplacedModules modules, EntryWalk walk, VersionQueries queries) {
        this.modules = modules;
        this.walk = walk;
        this.queries = queries;
    }

    /** The go.mod of the highest version, retracted or not. */
    Attempt<ModFileSummary> of(String module) {
        Optional<Attempt<ModFileSummary>> earlier = Optional.ofNullable(known.get(module));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Attempt<ModFileSummary> summary = walk.walk(at -> queries.newest(at, module), FetchPlan.UNKNOWN_VERSION)
                .then(version -> modules.whole(new ModuleAt(module, version)));
        known.put(module, summary);
        return summary;
    }

    /** Whether a version is known to be retracted; not being able to tell is no reason against it. */
    boolean retracts(ModuleAt module) {
        // with all versions replaced the newest go.mod would be that of the replacement
        return !modules.overrides().replacesAll(module.path())
                && of(module.path()) instanceof Attempt.Done<ModFileSummary> done
                && done.value().retracts(module.version());
    }
}
