package dev.gomoddiag.differential;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was ever committed to the repositories at github.com; every commit has the same hash on every machine. */
final class Forge {
    private static final Instant START = Instant.parse("2024-03-01T09:00:00Z");
    private static final String W = "github.com/Acme/w";

    /**
     * A commit.
     *
     * @param repository such as {@code Acme/w}
     * @param branch whose newest commit this is until the next
     * @param from the branch of the parent; "" for a first commit
     * @param modules the versions that it is of the modules in it; one that ends in a dot or hyphen, or in {@code -0.},
     *     is the start of a pseudo-version
     */
    record Commit(
            String repository,
            String branch,
            String from,
            List<String> tags,
            Instant time,
            SortedMap<String, String> files,
            List<Release> modules) {}

    /**
     * A version of a module.
     *
     * @param directory "" or with a slash at the end
     */
    record Release(String path, String directory, String version) {}

    /** The commits, parents before children. */
    static final List<Commit> COMMITS = commits();

    private Forge() {}

    private static List<Commit> commits() {
        Table table = new Table();
        for (String repository : List.of("Acme/w", "acme/bare", "acme/early", "Acme/lib")) {
            // without a module: a first commit has no parent to be cut off by a shallow fetch
            table.add(repository, "", "main", "");
        }
        table.add("Acme/w", "main", "main", "v1.0.0", root("v1.0.0"));
        table.add("Acme/w", "main", "main", "v1.1.0", root("v1.1.0"));
        table.add("Acme/w", "main", "feature/x", "", root("v1.1.1-0."));
        table.add("Acme/w", "main", "main", "v1.2.0-rc.1 sub/v0.1.0", root("v1.2.0-rc.1"), sub("v0.1.0"));
        table.add("Acme/w", "main", "two", "v2.0.0", new Release(W + "/v2", "", "v2.0.0"));
        table.add("Acme/w", "two", "two", "v2.1.0 odd", new Release(W + "/v2", "", "v2.1.0"));
        table.add("Acme/w", "main", "main", "sub/v0.2.0", root("v1.2.0-rc.1.0."), sub("v0.2.0"));
        table.add("Acme/w", "main", "main", "", root("v1.2.0-rc.1.0."), sub("v0.2.1-0."));
        table.add("acme/bare", "main", "main", "", new Release("github.com/acme/bare", "", "v0.0.0-"));
        table.add("acme/bare", "main", "main", "", new Release("github.com/acme/bare", "", "v0.0.0-"));
        table.add(
                "acme/early",
                "main",
                "main",
                "v0.1.0-beta.1",
                new Release("github.com/acme/early", "", "v0.1.0-beta.1"));
        table.add(
                "acme/early",
                "main",
                "main",
                "v0.1.0-beta.2",
                new Release("github.com/acme/early", "", "v0.1.0-beta.2"));
        table.add("Acme/lib", "main", "main", "v0.3.0", new Release("go.example.org/lib", "", "v0.3.0"));
        table.add("Acme/lib", "main", "main", "v0.4.0", new Release("go.example.org/lib", "", "v0.4.0"));
        Release old = new Release("github.com/acme/old", "", "v1.0.0");
        table.add("acme/old", "", "main", "");
        table.add("acme/old", "main", "main", "v1.0.0", old);
        table.add("acme/old", "main", "main", "v1.0.1", new Release(old.path(), "", "v1.0.1"));
        table.add("acme/old", "main", "main", "v1.1.0", new Release(old.path(), "", "v1.1.0"));
        // retracts its own tag, so that the commit by another name is a pseudo-version
        Release withdrawn = new Release(old.path(), "", "v1.2.0");
        table.add("acme/old", "main", "main", "v1.2.0", withdrawn, new Release(old.path(), "", "v1.1.1-0."));
        return List.copyOf(table.commits);
    }

    // of itself too
    private static String retractions(Release release) {
        boolean retracts = release.path().equals("github.com/acme/old")
                && release.version().equals("v1.2.0");
        return retracts ? "\nretract v1.2.0\n\nretract v1.0.1\n" : "";
    }

    private static Release root(String version) {
        return new Release(W, "", version);
    }

    private static Release sub(String version) {
        return new Release(W + "/sub", "sub/", version);
    }

    /** Grows by a commit an hour. */
    private static final class Table {
        private final List<Commit> commits = new ArrayList<>();

        void add(String repository, String from, String branch, String tags, Release... releases) {
            SortedMap<String, String> files =
                    new TreeMap<>(Map.of("n.go", "package w\n\nconst N = " + commits.size() + "\n"));
            for (Release release : releases) {
                files.putIfAbsent(
                        release.directory() + "go.mod",
                        "module " + release.path() + "\n\ngo 1.17\n" + retractions(release));
                files.put(release.directory() + "w.go", "package w\n");
                files.put(release.directory() + "pkg/util/util.go", "package util\n");
            }
            commits.add(new Commit(
                    repository,
                    branch,
                    from,
                    tags.isEmpty() ? List.of() : List.of(tags.split(" ")),
                    START.plusSeconds(3600L * commits.size()),
                    files,
                    List.of(releases)));
        }
    }
}
