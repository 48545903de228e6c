package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.PathMajor;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which modules there are in a simulation, and in which repositories: of those that may hold a package only some. */
final class SimulatedModules {
    private final FetchScenario scenario;
    private final PackageCandidates candidates;
    private final List<String> existing;

    /** @param named canonical beginnings of URLs that are said to be served */
    SimulatedModules(FetchScenario scenario, Collection<String> named) {
        this.scenario = scenario;
        this.candidates = PackageCandidates.of(scenario.read());
        this.existing = candidates.existing(named);
    }

    /** Whether the beginning of a URL names a module that may hold the package. */
    boolean isNamed(String prefix) {
        return candidates.isNamed(prefix);
    }

    boolean exists(String module) {
        return !isCandidate(module) || existing.contains(module);
    }

    /** The root of the repository that the page of an import path names; empty where there is no page. */
    Optional<String> rootByPage(String path) {
        return isCandidate(path)
                ? existing.stream()
                        .map(SimulatedModules::withoutMajor)
                        .filter(root -> RepositoryRule.Site.within(path, root))
                        .min(Comparator.comparingInt(String::length))
                : Optional.of(withoutMajor(path));
    }

    /** The repository of a module that may hold the package; empty for any other, of which nothing is known. */
    Optional<SimulatedRepository> repository(String candidate) {
        return isCandidate(candidate) ? root(candidate).map(this::at) : Optional.empty();
    }

    private Optional<String> root(String candidate) {
        RepositoryRule rule = RepositoryRule.of(candidate);
        if (rule instanceof RepositoryRule.Known known) {
            return Optional.of(known.root());
        }
        return rule instanceof RepositoryRule.Ping ping ? Optional.of(ping.root()) : rootByPage(candidate);
    }

    private SimulatedRepository at(String root) {
        Map<String, String> modules = new HashMap<>();
        for (String module : existing) {
            String place = module.equals(root) ? module : withoutMajor(module);
            if (RepositoryRule.Site.within(place, root)) {
                modules.put(module, place.substring(Math.min(place.length(), root.length() + 1)));
            }
        }
        return new SimulatedRepository(
                root, modules, scenario.query().path(), scenario.query().version());
    }

    // a major version is a branch or directory of its repository, but part of its name on gopkg.in
    private static String withoutMajor(String module) {
        return ModulePath.split(module)
                .filter(path -> path.major().startsWith("/"))
                .map(PathMajor::prefix)
                .orElse(module);
    }

    private boolean isCandidate(String module) {
        return candidates.paths().contains(module);
    }
}
