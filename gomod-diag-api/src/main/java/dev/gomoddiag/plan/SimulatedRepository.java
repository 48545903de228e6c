package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A git repository that has what a query for a package asks for: its modules, each released at a commit of its own, and a
 * newer commit on the default branch. For simulations; hashes that nobody knows are small numbers.
 *
 * @param root the import path of its root, which is a module without a go.mod where it is not among {@code modules}
 * @param modules the directory of each by its path; "" is the root
 * @param query the version of the module that is to hold the package
 */
record SimulatedRepository(String root, Map<String, String> modules, String packagePath, String query) {
    private static final int HASH_LENGTH = 40;
    private static final String NEWEST = "0".repeat(HASH_LENGTH);
    private static final String INCOMPATIBLE = "+incompatible";

    SimulatedRepository {
        modules = Map.copyOf(modules);
    }

    /** What {@code git ls-remote} tells of it. */
    Payload.Refs refs() {
        Map<String, String> commits = new TreeMap<>(releases());
        commits.put("HEAD", NEWEST);
        if (kind() == VersionQueryKind.REVISION && hash().isEmpty()) {
            commits.put("refs/heads/" + query, NEWEST);
        }
        return new Payload.Refs(List.copyOf(commits.keySet()), commits);
    }

    /** What any {@code git fetch} brings. */
    Payload.Commits commits() {
        Map<String, String> versions = new TreeMap<>();
        releases().values().forEach(hash -> versions.put(hash, release()));
        versions.put(NEWEST, FetchPlan.UNKNOWN_VERSION);
        hash().ifPresent(hash ->
                versions.put(hash, kind() == VersionQueryKind.EXACT ? query : FetchPlan.UNKNOWN_VERSION));
        return new Payload.Commits(versions.entrySet().stream()
                .map(commit -> commit(commit.getKey(), commit.getValue()))
                .toList());
    }

    private Payload.Commit commit(String hash, String version) {
        Map<String, String> versions = new HashMap<>(Map.of(root, version));
        Map<String, ModFileSummary> goMods = new HashMap<>();
        modules.forEach((module, directory) -> {
            versions.put(module, version);
            // such a version has none
            if (!version.endsWith(INCOMPATIBLE)) {
                goMods.put(directory, ModFileSummary.of(module));
            }
        });
        return new Payload.Commit(hash, versions, goMods, List.of(packagePath));
    }

    /** The commits of the tags. */
    private Map<String, String> releases() {
        Map<String, String> releases = new TreeMap<>();
        for (String directory : modules.values().stream().distinct().sorted().toList()) {
            String before = directory.isEmpty() ? "" : directory + "/";
            String number = String.format(Locale.ROOT, "%0" + HASH_LENGTH + "x", releases.size() + 1);
            releases.put(GitRepository.TAGS + before + release().replace(INCOMPATIBLE, ""), number);
        }
        return releases;
    }

    /** The version in the tags: what a pseudo-version counts from, and what go chooses where it is not asked for one. */
    private String release() {
        return kind() != VersionQueryKind.EXACT
                ? FetchPlan.UNKNOWN_VERSION
                : ModuleVersion.isPseudo(query)
                        ? ModuleVersion.pseudoBase(query).orElse(FetchPlan.UNKNOWN_VERSION)
                        : query;
    }

    /** The commit that the query names by the beginning of its hash. */
    private Optional<String> hash() {
        String revision = ModuleVersion.isPseudo(query) ? query.substring(query.lastIndexOf('-') + 1) : query;
        return GitRepository.isHash(revision)
                ? Optional.of(revision + "0".repeat(Math.max(0, HASH_LENGTH - revision.length())))
                : Optional.empty();
    }

    private VersionQueryKind kind() {
        return VersionQueryKind.of(query);
    }
}
