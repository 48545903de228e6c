package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;

/** Walks the module proxies as the go command does: same order, same conditions, same memory of answers. */
public final class FetchWalk {
    private FetchWalk() {}

    /** Takes the steps of a command until it has the module or fails. */
    public static FetchTrace run(
            FetchCommand command, ModuleQuery query, FetchSettings settings, Endpoint endpoint) {
        throw new UnsupportedOperationException("the walk is not there yet");
    }
}
