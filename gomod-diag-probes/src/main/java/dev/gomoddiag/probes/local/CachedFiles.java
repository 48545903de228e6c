package dev.gomoddiag.probes.local;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.settings.GoSettings;
import java.util.Optional;

/** Where go keeps what it has downloaded (cmd/go/internal/modfetch/cache.go, CachePath). */
public final class CachedFiles {
    private CachedFiles() {}

    /** The directory of a module's versions. */
    static String directory(GoSettings settings, String module) {
        return settings.go("GOMODCACHE").raw() + "/cache/download/" + ModulePath.escape(module) + "/@v";
    }

    /** The folder that a version is extracted to; empty under the same conditions as a file. */
    public static Optional<String> extracted(GoSettings settings, String module, String version) {
        return of(settings, module, version, "")
                .map(any -> settings.go("GOMODCACHE").raw() + "/" + ModulePath.escape(module) + "@"
                        + ModuleVersion.escape(version));
    }

    /** A file of one version; empty where go has no cache, or the version is none that names a file. */
    public static Optional<String> of(GoSettings settings, String module, String version, String suffix) {
        return settings.go("GOMODCACHE").raw().isEmpty() || !ModuleVersion.isSemver(version)
                ? Optional.empty()
                : Optional.of(directory(settings, module) + "/" + ModuleVersion.escape(version) + suffix);
    }
}
