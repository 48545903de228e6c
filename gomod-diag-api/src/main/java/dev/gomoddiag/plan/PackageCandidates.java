package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.Collection;
import java.util.List;

/**
 * The modules that may hold a package, of which one is to exist where nobody is asked.
 *
 * @param paths longest first; none where no package is looked for
 * @param likely the one that exists unless another is said to
 */
record PackageCandidates(List<String> paths, String likely) {
    PackageCandidates {
        paths = List.copyOf(paths);
    }

    /** The one the main module requires or replaces, else the one that the path tells. */
    static PackageCandidates of(FetchScenario scenario) {
        String path = scenario.query().path();
        List<String> paths = scenario.command().looksForPackage() ? ModulePath.prefixes(path) : List.of();
        return new PackageCandidates(
                paths,
                paths.stream().filter(scenario::knows).findFirst().orElseGet(() -> FetchPlan.likelyModule(path)));
    }

    /** @param named beginnings of URLs that are said to be served: what they name in full exists, and no other candidate */
    boolean exists(String module, Collection<String> named) {
        if (!paths.contains(module)) {
            return true;
        }
        List<String> said = paths.stream()
                .filter(path -> named.stream().anyMatch(prefix -> names(prefix, path)))
                .toList();
        return said.isEmpty() ? module.equals(likely) : said.contains(module);
    }

    // https://proxy/prefix/MODULE, with or without a file of it, or https://MODULE?go-get=1 itself
    private static boolean names(String prefix, String module) {
        if (ModulePath.problem(module).isPresent()) {
            return false;
        }
        String escaped = ModulePath.escape(module);
        String bare = prefix.replace("%21", "!").replaceFirst("^[a-z]+://", "").replaceFirst("/$", "");
        int host = bare.indexOf('/');
        String path = host < 0 ? "" : bare.substring(host);
        boolean itself = module.contains("/") && (bare.equals(module) || bare.startsWith(module + "?"));
        return itself || path.endsWith("/" + escaped) || path.contains("/" + escaped + "/@");
    }
}
