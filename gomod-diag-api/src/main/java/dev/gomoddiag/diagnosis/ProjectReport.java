package dev.gomoddiag.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * All that one run found about the requirements of a go.mod.
 *
 * @param file the path of the go.mod
 * @param module the main module; "" when the file names none
 * @param causes ranked: what blocks the most modules first
 * @param modules every requirement, in the order of the file
 * @param reports of the modules that were diagnosed by themselves: one or two for each route, one for each kind of failure
 */
public record ProjectReport(
        String file,
        String module,
        Outcome outcome,
        Completion completion,
        Instant startedAt,
        Duration elapsed,
        Locale locale,
        List<ProjectCause> causes,
        List<ProjectModule> modules,
        List<Report> reports) {
    public ProjectReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(completion, "completion");
        Objects.requireNonNull(locale, "locale");
        causes = List.copyOf(causes);
        modules = List.copyOf(modules);
        reports = List.copyOf(reports);
    }

    /** What to mend first; empty where nothing was found. */
    public Optional<ProjectCause> rootCause() {
        return causes.stream().findFirst();
    }

    public long count(Standing standing) {
        return modules.stream().filter(module -> module.standing() == standing).count();
    }
}
