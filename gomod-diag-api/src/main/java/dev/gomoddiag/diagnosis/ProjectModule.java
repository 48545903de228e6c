package dev.gomoddiag.diagnosis;

import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleQuery;
import java.util.Objects;

/**
 * A requirement of a project.
 *
 * @param query what go fetches for it: the requirement, or the module that replaces it
 */
public record ProjectModule(Requirement requirement, ModuleQuery query, Standing standing) {
    public ProjectModule {
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(standing, "standing");
    }
}
