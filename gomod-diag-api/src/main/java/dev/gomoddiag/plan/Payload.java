package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
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

    /** Of {@code git ls-remote}: full names such as {@code refs/tags/v1.0.0} and {@code HEAD}. */
    record Refs(List<String> refs) implements Payload {
        public Refs {
            refs = List.copyOf(refs);
        }
    }

    /**
     * Of {@code ?go-get=1}: the go-import tag that matches.
     *
     * @param prefix the import path of the repository's root
     * @param vcs {@code git}, {@code mod} ...
     */
    record Repository(String prefix, String vcs, RequestUrl url) implements Payload {}

    /**
     * Of a lookup in the checksum database.
     *
     * @param id the number of the record
     * @param treeSize how many records the signed tree has
     */
    record SumdbRecord(long id, long treeSize) implements Payload {}

    /** Of a {@code .mod}. */
    record ModFile(ModFileSummary summary) implements Payload {}

    /** Of a {@code .mod} or {@code .zip}: other bytes than those that go.sum and the checksum database vouch for. */
    record Altered() implements Payload {}

    /**
     * Of a {@code .zip}.
     *
     * @param directories those with Go files, relative to the module's root, "" for itself
     */
    record Packages(Set<String> directories) implements Payload {
        public Packages {
            directories = Set.copyOf(directories);
        }
    }
}
