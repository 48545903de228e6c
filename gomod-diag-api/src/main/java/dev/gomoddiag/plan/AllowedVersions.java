package dev.gomoddiag.plan;

import java.util.Optional;

/** Which versions a query may choose ({@code CheckAllowed} of cmd/go/internal/modload/modfile.go). */
final class AllowedVersions {
    private final Overrides overrides;
    private final Newest newest;

    AllowedVersions(Overrides overrides, Newest newest) {
        this.overrides = overrides;
        this.newest = newest;
    }

    /** Says why a version may not be chosen, in go's words. */
    @FunctionalInterface
    interface Rule {
        Rule ALL = module -> Optional.empty();

        Optional<String> objection(ModuleAt module);
    }

    /** Neither excluded by the main module nor retracted by its author. */
    Optional<String> objection(ModuleAt module) {
        Optional<String> excluded = exclusion(module);
        boolean retracted = excluded.isEmpty() && newest.retracts(module);
        return retracted ? Optional.of("retracted by module author") : excluded;
    }

    Optional<String> exclusion(ModuleAt module) {
        return overrides.excludes(module) ? Optional.of("excluded by go.mod") : Optional.empty();
    }
}
