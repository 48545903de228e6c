package dev.gomoddiag.plan;

import java.util.List;

/** Finds what a main module has to require so that the versions which {@code go get} is asked for are selected. */
interface RequirementsEdit {

    /** What it has to require; a refusal where that cannot be, with a conflict or a failed request. */
    Outcome roots();

    /** What came of it. */
    sealed interface Outcome {
        record Roots(List<ModuleAt> roots) implements Outcome {}

        /** @param conflict of a module that was asked for with another one */
        record Conflicting(Conflict conflict) implements Outcome {}

        record Failed(Fault fault) implements Outcome {}
    }

    /** How the versions are found that a module may be lowered to, and what they require. */
    record Means(ModuleGraph.Reader reader, EarlierVersions earlier) {}
}
