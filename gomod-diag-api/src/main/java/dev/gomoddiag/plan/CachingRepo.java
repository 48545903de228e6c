package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A module at one entry of GOPROXY behind the module cache ({@code cachingRepo} of cmd/go/internal/modfetch/cache.go):
 * where the module comes from is found out only when the cache does not have what is wanted.
 */
final class CachingRepo implements VersionRepo {
    private static final Pattern LONG_HASH = Pattern.compile("[0-9a-f]{12,}");
    private static final int SHORT_HASH = 12;

    private final FetchScenario scenario;
    private final String module;
    private final Set<ModuleAt> seen;
    private final Supplier<Attempt<ModuleSource>> source;
    private final Map<String, Attempt<String>> stats = new HashMap<>();

    /** @param seen the versions whose {@code .info} this process has written; grows */
    CachingRepo(FetchScenario scenario, String module, Set<ModuleAt> seen, Supplier<Attempt<ModuleSource>> source) {
        this.scenario = scenario;
        this.module = module;
        this.seen = seen;
        this.source = source;
    }

    /** As {@link ModuleSource#versions}; lists are never kept on disk. */
    @Override
    public Attempt<List<String>> versions(String prefix) {
        return source.get().then(found -> found.versions(prefix));
    }

    // statCache: what failed here once fails here again, though another entry has written it to disk since
    @Override
    public Attempt<String> stat(String revision) {
        Attempt<String> known = stats.get(revision);
        if (known == null) {
            known = cached(revision)
                    .<Attempt<String>>map(Attempt::done)
                    .orElseGet(() -> written(source.get().then(found -> found.stat(revision))));
            stats.put(revision, known);
        }
        return known;
    }

    @Override
    public Attempt<String> latest() {
        return written(source.get().then(ModuleSource::latest));
    }

    private Attempt<String> written(Attempt<String> version) {
        return version.then(known -> {
            seen.add(new ModuleAt(module, known));
            stats.putIfAbsent(known, version);
            return version;
        });
    }

    Attempt<Payload> mod(String version) {
        return source.get().then(found -> found.mod(version));
    }

    Attempt<Payload> zip(String version) {
        return source.get().then(found -> found.zip(version));
    }

    // readDiskStat; a hash is looked up only where GOPROXY is exactly "off"
    private Optional<String> cached(String revision) {
        ModuleCache cache = scenario.local().cache();
        ModuleAt wanted = new ModuleAt(module, revision);
        if (cache.has(wanted, ModulePart.INFO) || seen.contains(wanted)) {
            return Optional.of(revision);
        }
        return scenario.settings().proxies().isOff()
                        && !ModuleVersion.isSemver(revision)
                        && LONG_HASH.matcher(revision).matches()
                ? cache.pseudoVersion(module, revision.substring(0, SHORT_HASH))
                : Optional.empty();
    }
}
