package dev.gomoddiag.plan;

import java.util.Optional;

/**
 * The go.mod of a module whose package is installed, which is read as that of a main module
 * ({@code PackagesAndErrorsOutsideModule} of cmd/go/internal/load/pkg.go).
 */
final class InstalledGoMod {
    private final ModuleAt module;
    private final VisitLog log;

    InstalledGoMod(ModuleAt module, VisitLog log) {
        this.module = module;
        this.log = log;
    }

    /** Refuses what would make it count for less than it says. */
    Attempt<ModFileSummary> read(ModFileSummary summary) {
        return problem(summary)
                .<Attempt<ModFileSummary>>map(why -> Attempt.refused(log.stop(StopReason.MALFORMED_GO_MOD, why)))
                .orElseGet(() -> Attempt.done(summary));
    }

    private Optional<String> problem(ModFileSummary summary) {
        if (summary.isNameless()) {
            return Optional.of("(in " + module + "): go.mod:1: unknown directive: ");
        }
        if (summary.own().contains(ModFileSummary.OwnLine.REPLACE)) {
            return Optional.of(misplaced("replace"));
        }
        return summary.own().contains(ModFileSummary.OwnLine.EXCLUDE)
                ? Optional.of(misplaced("exclude"))
                : Optional.empty();
    }

    private String misplaced(String verb) {
        return "(in " + module
                + "):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore " + verb
                + " directives.";
    }
}
