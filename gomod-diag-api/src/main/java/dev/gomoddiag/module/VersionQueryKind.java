package dev.gomoddiag.module;

import java.util.List;
import java.util.Optional;

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

    /**
     * The version that a query selects from a list, in any order: a release before a pre-release, the lowest for
     * {@code >} and {@code >=}, else the highest; {@code +incompatible} ones only where nothing else fits. Empty when
     * nothing fits, or for {@code patch}, which needs a version to start from, or when the query is none that chooses.
     */
    public static Optional<String> choose(List<String> candidates, String query) {
        List<String> fitting = fitting(candidates, query);
        List<String> compatible = fitting.stream()
                .filter(version -> !ModuleVersion.isIncompatible(version))
                .toList();
        return best(compatible.isEmpty() ? fitting : compatible, query);
    }

    /** The versions of a list that a query may select, lowest first; none when the query is none that chooses. */
    public static List<String> fitting(List<String> candidates, String query) {
        VersionQueryKind kind = of(query);
        if (!kind.choosesFromList() || kind == PATCH || kind.problem(query).isPresent()) {
            return List.of();
        }
        return candidates.stream()
                .filter(version -> ModuleVersion.isSemver(version) && !ModuleVersion.isPseudo(version))
                .filter(version -> kind.accepts(query, version))
                .sorted(ModuleVersion.ORDER)
                .toList();
    }

    /** The version that a query selects from those that fit, lowest first; {@code +incompatible} ones count as well. */
    public static Optional<String> best(List<String> fitting, String query) {
        List<String> releases = fitting.stream()
                .filter(version -> !ModuleVersion.isPrerelease(version))
                .toList();
        List<String> pool = releases.isEmpty() ? fitting : releases;
        boolean lowest = of(query) == RANGE && query.startsWith(">");
        return pool.isEmpty() ? Optional.empty() : Optional.of(pool.get(lowest ? 0 : pool.size() - 1));
    }

    /** The prefix that go asks a list for: {@code v1.} for {@code v1}, else "". */
    public static String listPrefix(String query) {
        return of(query) == PREFIX ? query + "." : "";
    }

    /** Why go refuses a query before it asks anyone, in its words; only ranges can be malformed. */
    public Optional<String> problem(String query) {
        if (this != RANGE) {
            return Optional.empty();
        }
        String version = bound(query);
        if (!ModuleVersion.isSemver(version)) {
            return Optional.of(
                    "invalid semantic version " + GoQuote.quote(version) + " in range " + GoQuote.quote(query));
        }
        boolean unsure = query.startsWith("<=") || query.startsWith(">") && !query.startsWith(">=");
        return unsure && ModuleVersion.isPrefix(version)
                ? Optional.of(
                        "ambiguous semantic version " + GoQuote.quote(version) + " in range " + GoQuote.quote(query))
                : Optional.empty();
    }

    private boolean accepts(String query, String version) {
        if (this == PREFIX) {
            // v1.2 must not select the pre-releases of v1.2.0
            return version.startsWith(query + ".") && ModuleVersion.compare(version, query) >= 0;
        }
        if (this != RANGE) {
            return true;
        }
        int order = ModuleVersion.compare(version, bound(query));
        boolean orEqual = query.startsWith("<=") || query.startsWith(">=");
        return orEqual && order == 0 || (query.startsWith("<") ? order < 0 : order > 0);
    }

    private static String bound(String query) {
        return query.substring(query.startsWith("=", 1) ? 2 : 1);
    }
}
