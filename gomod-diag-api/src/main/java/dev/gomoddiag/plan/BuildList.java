package dev.gomoddiag.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a main module requires while {@code go get} changes it ({@code updateBuildList} of
 * cmd/go/internal/modget/get.go). Not thread-safe.
 */
final class BuildList {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final RequirementsEdit.Means means;
    private final Argument argument;
    private ModFileSummary main;
    private ModuleGraph graph;

    /** @param argument of the command */
    BuildList(
            FetchScenario scenario,
            VisitLog log,
            RequirementsEdit.Means means,
            Argument argument,
            ModFileSummary main,
            ModuleGraph graph) {
        this.scenario = scenario;
        this.log = log;
        this.means = means;
        this.argument = argument;
        this.main = main;
        this.graph = graph;
    }

    ModuleGraph graph() {
        return graph;
    }

    /** The go.mod as it is left. */
    ModFileSummary main() {
        return main;
    }

    /** Makes the main module select versions, {@code none} to require a module no more; why it cannot otherwise. */
    Optional<Fault> select(Collection<ModuleAt> modules) {
        List<ModuleAt> wanted = List.copyOf(modules);
        RequirementsEdit edit = scenario.settings().has(Change.LOWERED_ROOTS)
                ? new RootsEdit(main, graph, wanted, means)
                : new LimitedEdit(main, graph, wanted, means);
        RequirementsEdit.Outcome outcome = edit.roots();
        if (outcome instanceof RequirementsEdit.Outcome.Failed failed) {
            return Optional.of(failed.fault());
        }
        if (outcome instanceof RequirementsEdit.Outcome.Conflicting conflicting) {
            return Optional.of(refused(conflicting.conflict(), wanted));
        }
        main = main.requiring(((RequirementsEdit.Outcome.Roots) outcome).roots());
        graph = ModuleGraph.of(main, means.reader());
        return graph.failure();
    }

    private Fault refused(Conflict conflict, List<ModuleAt> wanted) {
        return conflict.fault()
                .orElseGet(() -> log.stop(
                        StopReason.CONFLICTING_REQUIREMENTS,
                        conflict.words(reason(conflict.path().get(0), wanted), reason(conflict.last(), wanted))));
    }

    private String reason(ModuleAt module, List<ModuleAt> wanted) {
        return wanted.stream()
                .filter(other -> other.path().equals(module.path()))
                .findFirst()
                .map(argument::found)
                .orElse("(INTERNAL ERROR: no reason found for " + module + ")");
    }
}
