package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The files below {@code cache/download} of GOMODCACHE, by what is in them. */
public final class ModuleCache {
    private static final ModuleCache EMPTY = new ModuleCache(Set.of(), Map.of(), Map.of(), Set.of());

    private final Set<Entry> entries;
    private final Map<ModuleAt, ModFileSummary> summaries;
    private final Map<ModuleAt, Payload.Packages> contents;
    private final Set<String> tiles;

    private ModuleCache(
            Set<Entry> entries,
            Map<ModuleAt, ModFileSummary> summaries,
            Map<ModuleAt, Payload.Packages> contents,
            Set<String> tiles) {
        this.entries = Set.copyOf(entries);
        this.summaries = Map.copyOf(summaries);
        this.contents = Map.copyOf(contents);
        this.tiles = Set.copyOf(tiles);
    }

    private record Entry(ModuleAt module, ModulePart part) {}

    public static ModuleCache empty() {
        return EMPTY;
    }

    /** An empty cache to put files into. */
    public static Builder builder() {
        return new Builder(EMPTY);
    }

    /** This cache, to put more files into. */
    Builder toBuilder() {
        return new Builder(this);
    }

    /** A cache that is being filled. */
    public static final class Builder {
        private final Set<Entry> entries;
        private final Map<ModuleAt, ModFileSummary> summaries;
        private final Map<ModuleAt, Payload.Packages> contents;
        private final Set<String> tiles;

        private Builder(ModuleCache cache) {
            this.entries = new HashSet<>(cache.entries);
            this.summaries = new HashMap<>(cache.summaries);
            this.contents = new HashMap<>(cache.contents);
            this.tiles = new HashSet<>(cache.tiles);
        }

        /** More parts of a module version; a go.mod is taken for one without requirements. */
        public Builder put(ModuleAt module, ModulePart... parts) {
            for (ModulePart part : parts) {
                entries.add(new Entry(module, part));
            }
            return this;
        }

        /** The go.mod of a module version. */
        public Builder put(ModuleAt module, ModFileSummary summary) {
            summaries.put(module, summary);
            return put(module, ModulePart.MOD);
        }

        /** The zip of a module version. */
        Builder put(ModuleAt module, Payload.Packages content) {
            contents.put(module, content);
            return put(module, ModulePart.ZIP);
        }

        /** Tiles of the checksum database, such as {@code tile/8/0/000.p/17}. */
        public Builder putTiles(Collection<String> paths) {
            tiles.addAll(paths);
            return this;
        }

        public ModuleCache build() {
            return new ModuleCache(entries, summaries, contents, tiles);
        }
    }

    boolean hasTile(String path) {
        return tiles.contains(path);
    }

    boolean has(ModuleAt module, ModulePart part) {
        return entries.contains(new Entry(module, part));
    }

    /** Whether anything of a module is here, of whatever version. */
    boolean knows(String path) {
        return entries.stream().anyMatch(entry -> entry.module().path().equals(path));
    }

    /** The go.mod of a module version whose {@link ModulePart#MOD} is here. */
    ModFileSummary summary(ModuleAt module) {
        return summaries.getOrDefault(module, ModFileSummary.of(module.path()));
    }

    /** What is in the zip of a module version; nothing where nobody looked. */
    Payload content(ModuleAt module) {
        return contents.containsKey(module) ? contents.get(module) : new Payload.None();
    }

    /** The highest cached pseudo-version of a commit, by the first twelve digits of its hash. */
    Optional<String> pseudoVersion(String module, String hash) {
        return entries.stream()
                .filter(entry ->
                        entry.part() == ModulePart.INFO && entry.module().path().equals(module))
                .map(entry -> entry.module().version())
                .filter(version -> ModuleVersion.isPseudo(version) && version.endsWith("-" + hash))
                .max(ModuleVersion.ORDER);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModuleCache cache
                && entries.equals(cache.entries)
                && summaries.equals(cache.summaries)
                && contents.equals(cache.contents)
                && tiles.equals(cache.tiles);
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, summaries, contents, tiles);
    }

    @Override
    public String toString() {
        return "ModuleCache" + entries;
    }
}
