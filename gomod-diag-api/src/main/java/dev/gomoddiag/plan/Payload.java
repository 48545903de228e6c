package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an answer says that decides the next steps. */
public sealed interface Payload {

    /** Nothing that matters, or nobody looked. */
    record None() implements Payload {}

    /** Of a list: all versions; of {@code .info} and {@code @latest}: the one that was resolved. */
    record Versions(List<String> versions) implements Payload {
        public Versions {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Of {@code git ls-remote}.
     *
     * @param refs full names such as {@code refs/tags/v1.0.0} and {@code HEAD}
     * @param commits the hash of each ref; empty where nobody looked
     */
    record Refs(List<String> refs, Map<String, String> commits) implements Payload {
        public Refs {
            refs = List.copyOf(refs);
            commits = Map.copyOf(commits);
        }

        /** Of names alone. */
        public Refs(List<String> refs) {
            this(refs, Map.of());
        }
    }

    /** Of {@code git fetch}: the commits that came. */
    record Commits(List<Commit> commits) implements Payload {
        public Commits {
            commits = List.copyOf(commits);
        }
    }

    /**
     * A commit that was fetched.
     *
     * @param versions the version that it is of each module in it, pseudo-versions too, by module path
     * @param goMods every go.mod by its directory; "" is the root
     * @param packages the import paths of the packages in it
     */
    record Commit(
            String hash, Map<String, String> versions, Map<String, ModFileSummary> goMods, List<String> packages) {
        public Commit {
            versions = Map.copyOf(versions);
            goMods = Map.copyOf(goMods);
            packages = List.copyOf(packages);
        }
    }

    /**
     * Of a {@code .zip} or a tile: it is none.
     *
     * @param text go's words, such as {@code zip: not a valid zip file}
     */
    record Unreadable(String text) implements Payload {}

    /**
     * Of {@code ?go-get=1}: the go-import tag that matches.
     *
     * @param prefix the import path of the repository's root
     * @param vcs {@code git}, {@code mod} ...
     * @param subdirectory where the prefix is in the repository; "" for its root
     */
    record Repository(String prefix, String vcs, RequestUrl url, String subdirectory) implements Payload {

        /** A prefix at the root of its repository. */
        public Repository(String prefix, String vcs, RequestUrl url) {
            this(prefix, vcs, url, "");
        }
    }

    /**
     * Of a lookup in the checksum database.
     *
     * @param id the number of the record
     * @param treeSize how many records the signed tree has
     * @param denial go's words where the record does not vouch for what was fetched, which go says once the tiles have
     *     proved the record
     */
    record SumdbRecord(long id, long treeSize, Optional<String> denial) implements Payload {
        private static final long UNKNOWN = -1;

        /** A record that vouches for all that was fetched. */
        public SumdbRecord(long id, long treeSize) {
            this(id, treeSize, Optional.empty());
        }

        /** A record in a tree whose size nobody was told. */
        public static SumdbRecord inUnknownTree() {
            return new SumdbRecord(UNKNOWN, UNKNOWN);
        }

        /** Whether it follows from the record which tiles prove it. */
        boolean isPlaced() {
            return treeSize != UNKNOWN;
        }
    }

    /** Of a {@code .mod}. */
    record ModFile(ModFileSummary summary) implements Payload {}

    /**
     * Of a {@code .mod} or {@code .zip}: other bytes than those that go.sum and the checksum database vouch for.
     *
     * @param goMod what go reads in it where nothing vouches for the file; empty where it is what was asked for
     */
    record Altered(Optional<ModFileSummary> goMod) implements Payload {

        /** Bytes that say the same. */
        public Altered() {
            this(Optional.empty());
        }

        /** A web page in place of a go.mod. */
        public static Altered page() {
            return new Altered(Optional.of(ModFileSummary.nameless()));
        }
    }

    /**
     * Of a {@code .zip}.
     *
     * @param directories those with Go files, relative to the module's root, "" for itself
     * @param go the version of the go line in its go.mod; "" without one
     */
    record Packages(Set<String> directories, String go) implements Payload {
        public Packages {
            directories = Set.copyOf(directories);
        }

        /** Content for any go. */
        public Packages(Set<String> directories) {
            this(directories, "");
        }
    }
}
