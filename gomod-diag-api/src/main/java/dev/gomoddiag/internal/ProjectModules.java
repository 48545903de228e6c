package dev.gomoddiag.internal;

import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.modfile.GoModFile;
import dev.gomoddiag.modfile.Replacement;
import dev.gomoddiag.modfile.Requirement;
import dev.gomoddiag.module.ModuleQuery;
import java.util.List;

/** What go fetches for the requirements of a go.mod. */
final class ProjectModules {
    private ProjectModules() {}

    /** Every requirement in order; what is to be fetched stands at {@link Standing#UNKNOWN}. */
    static List<ProjectModule> of(GoModFile file) {
        return file.requirements().stream()
                .map(requirement -> module(file, requirement))
                .toList();
    }

    private static ProjectModule module(GoModFile file, Requirement requirement) {
        ModuleQuery own = query(requirement, requirement.path(), requirement.version());
        if (file.excludes(requirement.path(), requirement.version())) {
            return new ProjectModule(requirement, own, Standing.EXCLUDED);
        }
        Replacement.By by = file.replacementOf(requirement.path(), requirement.version())
                .map(Replacement::by)
                .orElse(new Replacement.By.Module(requirement.path(), requirement.version()));
        return by instanceof Replacement.By.Module other
                ? new ProjectModule(requirement, query(requirement, other.path(), other.version()), Standing.UNKNOWN)
                : new ProjectModule(requirement, own, Standing.LOCAL);
    }

    private static ModuleQuery query(Requirement requirement, String path, String version) {
        try {
            return new ModuleQuery(path, version);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("go.mod line " + requirement.line() + ": " + e.getMessage(), e);
        }
    }
}
