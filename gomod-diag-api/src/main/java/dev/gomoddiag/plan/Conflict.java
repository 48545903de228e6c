package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/**
 * Why a module cannot be required beside the versions that {@code go get} is asked for ({@code Conflict} of
 * cmd/go/internal/modload/buildlist.go).
 *
 * @param path the requirements that lead from the module to what is too high, or to what could not be read
 * @param fault why the last one could not be read
 */
record Conflict(List<ModuleAt> path, Optional<Fault> fault) {
    Conflict {
        path = List.copyOf(path);
    }

    ModuleAt last() {
        return path.get(path.size() - 1);
    }

    /** What {@code updateBuildList} of cmd/go/internal/modget/get.go says of it. */
    String words(String first, String wanted) {
        String verb = path.size() > 2 ? " indirectly requires " : " requires ";
        return first + verb + last() + ", not " + wanted;
    }
}
