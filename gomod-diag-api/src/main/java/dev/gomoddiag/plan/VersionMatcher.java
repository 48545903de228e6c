package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.List;

/**
 * What a version query accepts where go.mod has a version already ({@code queryMatcher} of
 * cmd/go/internal/modload/query.go).
 *
 * @param current the version that is selected; "" where none is
 */
record VersionMatcher(String query, String current) {

    VersionQueryKind kind() {
        return VersionQueryKind.of(query);
    }

    /** {@code patch} needs a version to start from. */
    boolean lacksBase() {
        return kind() == VersionQueryKind.PATCH && current.isEmpty();
    }

    /** {@code upgrade} and {@code patch} never go below the version that is selected, and stay there if need be. */
    boolean isRelative() {
        return !current.isEmpty() && (kind() == VersionQueryKind.UPGRADE || kind() == VersionQueryKind.PATCH);
    }

    /** The prefix that a list is asked for. */
    String prefix() {
        return kind() == VersionQueryKind.PATCH && isRelative()
                ? current.substring(0, current.indexOf('.', current.indexOf('.') + 1) + 1)
                : VersionQueryKind.listPrefix(query);
    }

    /** The versions of a list that may be chosen, lowest first. */
    List<String> fitting(List<String> versions) {
        String plain = kind() == VersionQueryKind.PATCH ? "latest" : query;
        return VersionQueryKind.fitting(versions, plain).stream()
                .filter(this::reaches)
                .toList();
    }

    boolean prefersIncompatible() {
        return ModuleVersion.isIncompatible(current);
    }

    /** Whether the newest commit will do where no release does. */
    boolean asksForNewest() {
        return isRelative()
                ? ModuleVersion.isPseudo(current)
                : kind() == VersionQueryKind.LATEST || kind() == VersionQueryKind.UPGRADE;
    }

    /** Whether a version is not below the one that is selected. */
    boolean reaches(String version) {
        return version.equals(FetchPlan.UNKNOWN_VERSION)
                || version.startsWith(prefix()) && (!isRelative() || ModuleVersion.compare(version, current) >= 0);
    }
}
