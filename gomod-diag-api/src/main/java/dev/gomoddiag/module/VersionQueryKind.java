package dev.gomoddiag.module;

/** What a version query asks for ({@code newQueryMatcher} and {@code IsRevisionQuery} of cmd/go). */
public enum VersionQueryKind {
    /** A complete semantic version such as {@code v1.2.3}. */
    EXACT,
    LATEST,
    UPGRADE,
    PATCH,
    /** {@code v1} or {@code v1.2}: the highest version below it. */
    PREFIX,
    /** {@code <v}, {@code <=v}, {@code >v} or {@code >=v}. */
    RANGE,
    /** A branch, a tag that is no version, or a commit hash. */
    REVISION;

    public static VersionQueryKind of(String query) {
        return switch (query) {
            case "latest" -> LATEST;
            case "upgrade" -> UPGRADE;
            case "patch" -> PATCH;
            default -> ofVersion(query);
        };
    }

    /** Whether the answer is chosen from a list of versions. */
    public boolean choosesFromList() {
        return this != EXACT && this != REVISION;
    }

    private static VersionQueryKind ofVersion(String query) {
        if (query.startsWith("<") || query.startsWith(">")) {
            return RANGE;
        }
        if (!ModuleVersion.isSemver(query)) {
            return REVISION;
        }
        return ModuleVersion.isPrefix(query) ? PREFIX : EXACT;
    }
}
