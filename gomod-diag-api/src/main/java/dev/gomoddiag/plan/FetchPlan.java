package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.Optional;

/**
 * What the go command may ask: for each operation every entry of GOPROXY, with
 * the condition under which go gets there.
 *
 * <p>Where another go is to run the command, its download comes first. A version that only an answer tells is written
 * {@code <version>}, and one tile of the checksum database stands for all of a record. Of a package path the plan follows the
 * repository's root where the path tells it, with its major version, else the whole path. Left out are
 * {@link FetchCommand#omittedCandidates} and what follows on an unknown repository.
 */
public record FetchPlan(FetchCommand command, ModuleQuery query, List<FetchStep> steps) {
    /** Stands for a version that an answer tells. */
    public static final String UNKNOWN_VERSION = "<version>";

    public FetchPlan {
        steps = List.copyOf(steps);
    }

    /** With an empty module cache and no go.sum. */
    public static FetchPlan of(FetchCommand command, ModuleQuery query, FetchSettings settings) {
        return of(FetchScenario.of(command, query, settings));
    }

    public static FetchPlan of(FetchScenario scenario) {
        FetchCommand command = scenario.command();
        ModuleQuery query = scenario.query();
        Optional<FetchStep.StopStep> stop = Stops.before(scenario);
        if (stop.isPresent()) {
            return new FetchPlan(command, query, List.of(stop.get()));
        }
        String module = command.looksForPackage()
                ? PackageCandidates.of(scenario.read()).likely()
                : query.path();
        VisitLog log =
                new VisitLog(steps -> steps.stream().map(FetchPlan::served).toList());
        EntryWalk walk = new ExhaustiveWalk(FetchWalk.entries(scenario.settings()));
        Fetch fetch = new Fetch(scenario, log, walk, module::equals);
        try {
            scenario.missingToolchain().ifPresent(fetch::toolchain);
            fetch.run();
        } catch (Fatal fatal) {
            if (fatal.fault().at() instanceof FetchStep.StopStep end) {
                log.stop(end, FaultKind.HARD);
            }
        }
        return new FetchPlan(command, query, log.steps());
    }

    /** The hosts of the steps, each once for each role, in order. */
    public List<Target> targets() {
        return steps.stream()
                .flatMap(step -> Targets.of(step).stream())
                .distinct()
                .toList();
    }

    /** The module of a package path, as far as the path tells it: the repository's root, or a major version of it. */
    static String likelyModule(String path) {
        return RepositoryRule.of(path) instanceof RepositoryRule.Known known
                ? ModulePath.prefixes(path).stream()
                        .filter(prefix -> ModulePath.split(prefix)
                                .filter(split -> split.prefix().equals(known.root()))
                                .isPresent())
                        .findFirst()
                        .orElse(path)
                : path;
    }

    private static Answer served(FetchStep step) {
        return step instanceof FetchStep.HttpStep http && http.operation() == Operation.SUMDB_LOOKUP
                ? Answer.served(Payload.SumdbRecord.inUnknownTree())
                : Answer.served();
    }
}
