package dev.gomoddiag.plan;

import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;
import java.util.Optional;

/** Chooses a version where the list may not be known. */
final class VersionChoice {
    private VersionChoice() {}

    static Optional<String> of(List<String> versions, String query) {
        return versions.contains(FetchPlan.UNKNOWN_VERSION)
                ? Optional.of(FetchPlan.UNKNOWN_VERSION)
                : VersionQueryKind.choose(versions, query);
    }

    /** @param fitting the versions that may be chosen, lowest first */
    static Optional<String> best(List<String> fitting, String query) {
        return fitting.contains(FetchPlan.UNKNOWN_VERSION)
                ? Optional.of(FetchPlan.UNKNOWN_VERSION)
                : VersionQueryKind.best(fitting, query);
    }

    static Optional<String> highest(List<String> versions) {
        return of(versions, "latest");
    }
}
