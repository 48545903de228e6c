package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The modules that may hold a package, of which some are to exist where nobody is asked.
 *
 * @param paths longest first; none where no package is looked for
 * @param cached those that the module cache has a version of
 * @param likely the one that exists unless another is said to
 */
record PackageCandidates(List<String> paths, List<String> cached, String likely) {
    PackageCandidates {
        paths = List.copyOf(paths);
        cached = List.copyOf(cached);
    }

    /** The likely one is that which the main module requires or replaces, else one in the cache, else what the path tells. */
    static PackageCandidates of(FetchScenario scenario) {
        String path = scenario.query().path();
        List<String> paths = scenario.command().looksForPackage() ? ModulePath.prefixes(path) : List.of();
        List<String> cached =
                paths.stream().filter(scenario.local().cache()::knows).toList();
        String likely = Stream.concat(paths.stream().filter(scenario::knows), cached.stream())
                .findFirst()
                .orElseGet(() -> FetchPlan.likelyModule(path));
        return new PackageCandidates(paths, cached, likely);
    }

    /**
     * Those that exist: what is in the cache, and what is said to, or the likely one.
     *
     * @param named beginnings of URLs that are said to be served, each of which may name a module in full
     */
    List<String> existing(Collection<String> named) {
        List<String> said = paths.stream()
                .filter(path -> named.stream().anyMatch(prefix -> names(prefix, path)))
                .toList();
        return paths.stream()
                .filter(path -> cached.contains(path) || (said.isEmpty() ? path.equals(likely) : said.contains(path)))
                .toList();
    }

    boolean isNamed(String prefix) {
        return paths.stream().anyMatch(path -> names(prefix, path));
    }

    // https://proxy/prefix/MODULE, with or without a file of it, or https://MODULE?go-get=1 itself
    private static boolean names(String prefix, String module) {
        if (ModulePath.problem(module).isPresent()) {
            return false;
        }
        String escaped = ModulePath.escape(module);
        String bare = CanonicalUrl.withoutScheme(prefix).replaceFirst("/$", "");
        int host = bare.indexOf('/');
        String path = host < 0 ? "" : bare.substring(host);
        boolean itself = module.contains("/") && (bare.equals(module) || bare.startsWith(module + "?"));
        return itself || path.endsWith("/" + escaped) || path.contains("/" + escaped + "/@");
    }
}
