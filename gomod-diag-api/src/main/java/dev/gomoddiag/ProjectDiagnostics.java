package dev.gomoddiag;

import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.internal.ProjectWork;
import dev.gomoddiag.plan.FetchPlan;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Tells whether all that a go.mod requires can be fetched from here.
 *
 * <p>Immutable, as {@link Diagnostics}. Replacements are honoured; what is replaced by a directory or excluded is not
 * asked for. One module of each route is diagnosed as a whole, and a few more are asked for by themselves, so the number of
 * questions grows with the hosts that the modules come from. Requirements of requirements count where go.mod lists them,
 * as go 1.17 and later do.
 */
public final class ProjectDiagnostics {
    private static final int ASKED_UNLESS_SAID = 8;
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Diagnostics settings;
    private final String place;
    private final int askAtMost;

    private ProjectDiagnostics(Diagnostics settings, String place, int askAtMost) {
        this.settings = settings;
        this.place = place;
        this.askAtMost = askAtMost;
    }

    static ProjectDiagnostics at(String place) {
        return new ProjectDiagnostics(Diagnostics.forModule("all").deadline(DEADLINE), place, ASKED_UNLESS_SAID);
    }

    /**
     * Configures the diagnosis as that of one module: environment, deadline of the whole, language and so on.
     *
     * <p>Unless given the deadline is 30 seconds. Module, version and command have no effect.
     */
    public ProjectDiagnostics configured(UnaryOperator<Diagnostics> change) {
        return new ProjectDiagnostics(Objects.requireNonNull(change.apply(settings), "settings"), place, askAtMost);
    }

    /**
     * How many modules of each host, beyond one on each route, are asked for by themselves; 8 unless given. The host is
     * that of the module path. Direct requirements come first, then those of many owners before many of one. Modules
     * beyond are presumed to be there when their route works.
     */
    public ProjectDiagnostics askAtMost(int modules) {
        if (modules < 0) {
            throw new IllegalArgumentException("askAtMost " + modules + " is negative: ask for 0 modules or more");
        }
        return new ProjectDiagnostics(settings, place, modules);
    }

    /**
     * What go would ask for each module that it has to fetch; asks nobody.
     *
     * @throws IllegalArgumentException when there is no go.mod, or one that go refuses
     */
    public List<FetchPlan> plans() {
        return ProjectWork.plans(settings.options(), place);
    }

    /**
     * Runs to the end. An interrupt cancels the run; the report is still returned, with the interrupt flag set.
     *
     * @throws IllegalArgumentException when there is no go.mod, or one that go refuses
     * @throws IllegalStateException when no probe is found
     */
    public ProjectReport run() {
        return start().await();
    }

    /**
     * Reads the go.mod, begins a run and returns.
     *
     * @throws IllegalArgumentException when there is no go.mod, or one that go refuses
     * @throws IllegalStateException when no probe is found
     */
    public ProjectRun start() {
        return new ProjectRun(ProjectWork.start(settings.options(), place, askAtMost));
    }
}
