package dev.gomoddiag.internal;

import dev.gomoddiag.fact.FetchAttempt;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.plan.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom go asks for a module. Modules on the same route share the fate of its hosts.
 *
 * @param places the hosts in order, and where go stops instead of asking
 */
record ModuleRoute(List<String> places) {

    /** Whom go asks whatever happens. */
    static ModuleRoute first(FetchPlan plan) {
        return new ModuleRoute(places(plan.steps().stream().filter(step -> step.when() == When.ALWAYS)));
    }

    /** With those whom go asks when the first fail. */
    static ModuleRoute whole(FetchPlan plan) {
        return new ModuleRoute(places(plan.steps().stream()));
    }

    /** Whether a fetch left its first route. */
    static boolean wasLeft(FetchPlan plan, FetchAttempt attempt) {
        List<Target> first = plan.steps().stream()
                .filter(step -> step.when() == When.ALWAYS)
                .flatMap(step -> step.target().stream())
                .toList();
        return attempt.trace().visits().stream()
                .flatMap(visit -> visit.step().target().stream())
                .anyMatch(target -> !first.contains(target));
    }

    private static List<String> places(Stream<FetchStep> steps) {
        return steps.map(ModuleRoute::place)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> place(FetchStep step) {
        return step instanceof FetchStep.StopStep stop
                ? Optional.of("stop " + stop.reason())
                : step.target().map(target -> target.role() + " " + target.host() + " " + target.port());
    }
}
