package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import java.util.Optional;

/**
 * Whether a tag may be a version of a module whose path is of another major ({@code checkCanonical} of
 * cmd/go/internal/modfetch/coderepo.go).
 *
 * @param directory the module's in its repository; "" for the root
 */
record MajorCheck(String module, String directory) {
    private static final String INCOMPATIBLE = "+incompatible";

    /**
     * Why it may not, in go's words.
     *
     * @param content of the commit; empty where nobody looked, which is taken for one without a go.mod
     */
    Optional<String> problem(String version, Optional<Payload.Commit> content) {
        PathMajor path = ModulePath.split(module).orElseGet(() -> new PathMajor(module, ""));
        if (fits(version)) {
            return Optional.empty();
        }
        if (!path.major().isEmpty()) {
            return Optional.of("module path includes a major version suffix, so major version must match");
        }
        boolean hasGoMod = !directory.isEmpty()
                || content.map(commit -> commit.goMods().containsKey("")).orElse(false);
        return hasGoMod
                ? Optional.of("module contains a go.mod file, so module path must match major version (\""
                        + path.prefix() + "/" + ModuleVersion.major(version) + "\")")
                : Optional.empty();
    }

    /** The version as go names it where it may. */
    String marked(String version) {
        return fits(version) ? version : plain(version) + INCOMPATIBLE;
    }

    private boolean fits(String version) {
        return version.equals(FetchPlan.UNKNOWN_VERSION)
                || ModuleVersion.problemForPath(module, plain(version)).isEmpty();
    }

    private static String plain(String version) {
        return version.endsWith(INCOMPATIBLE)
                ? version.substring(0, version.length() - INCOMPATIBLE.length())
                : version;
    }
}
