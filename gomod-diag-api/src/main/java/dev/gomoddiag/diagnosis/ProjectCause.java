package dev.gomoddiag.diagnosis;

import dev.gomoddiag.module.ModuleQuery;
import java.util.List;
import java.util.Objects;

/**
 * A diagnosis with all that it affects.
 *
 * @param modules in the order of go.mod; the diagnosis was made on the first that was asked for
 */
public record ProjectCause(Diagnosis diagnosis, List<ModuleQuery> modules) {
    public ProjectCause {
        Objects.requireNonNull(diagnosis, "diagnosis");
        modules = List.copyOf(modules);
    }
}
