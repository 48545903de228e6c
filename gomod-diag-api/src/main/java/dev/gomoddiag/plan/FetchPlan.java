package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;

/**
 * What the go command would ask, with an empty module cache and no go.sum, in order.
 *
 * <p>A version that only an answer tells is written {@code <version>}.
 */
public record FetchPlan(FetchCommand command, ModuleQuery query, List<FetchStep> steps) {
    /** Stands for a version that an answer tells. */
    public static final String UNKNOWN_VERSION = "<version>";

    public FetchPlan {
        steps = List.copyOf(steps);
    }

    public static FetchPlan of(FetchCommand command, ModuleQuery query, FetchSettings settings) {
        return new FetchPlan(command, query, List.of());
    }

    /** The hosts of the steps, each once, in order. */
    public List<Target> targets() {
        return List.of();
    }
}
