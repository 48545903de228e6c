package dev.gomoddiag.plan;

import dev.gomoddiag.module.GoQuote;
import dev.gomoddiag.module.ModuleVersion;
import java.util.Objects;
import java.util.Optional;

/** A module at a version. */
public record ModuleAt(String path, String version) {
    public ModuleAt {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(version, "version");
    }

    /** This module at the version that an abbreviation such as {@code v1.2} stands for. */
    ModuleAt canonical() {
        String canonical = ModuleVersion.canonical(version);
        return canonical.isEmpty() ? this : new ModuleAt(path, canonical);
    }

    /** The one of two versions of a module that counts. */
    ModuleAt newer(ModuleAt other) {
        return ModuleVersion.compare(version, other.version) >= 0 ? this : other;
    }

    /** Whether go takes the version as it is, and no query for it. */
    boolean isExact() {
        return version.equals(FetchPlan.UNKNOWN_VERSION)
                || canonical().version().equals(version) && ModuleVersion.isSemver(version);
    }

    /** Why a go.mod cannot name it, in go's words without the verb of the line. */
    Optional<String> problem() {
        if (version.equals(FetchPlan.UNKNOWN_VERSION)) {
            return Optional.empty();
        }
        return ModuleVersion.isSemver(version)
                ? ModuleVersion.problemForPath(path, version).map(this::refused)
                : Optional.of(refused("must be of the form v1.2.3"));
    }

    private String refused(String why) {
        return path + ": version " + GoQuote.quote(version) + " invalid: " + why;
    }

    /** {@code PATH@VERSION}. */
    @Override
    public String toString() {
        return path + "@" + version;
    }
}
