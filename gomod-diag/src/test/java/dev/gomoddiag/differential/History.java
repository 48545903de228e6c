package dev.gomoddiag.differential;

import dev.gomoddiag.plan.ModFileSummary;
import dev.gomoddiag.plan.Payload;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** The commits of {@link Forge} with their hashes, and what follows from these. */
final class History {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Map<Forge.Commit, String> hashes = new LinkedHashMap<>();
    private final Map<String, Map<String, Forge.Commit>> refs = new HashMap<>();
    private final Map<Forge.Release, Forge.Commit> releases;

    private History(Repositories repositories) throws IOException {
        for (Forge.Commit commit : Forge.COMMITS) {
            Map<String, Forge.Commit> known = refs.computeIfAbsent(commit.repository(), any -> new TreeMap<>());
            Optional<String> parent = Optional.ofNullable(known.get(Constants.R_HEADS + commit.from()))
                    .map(found -> hashes.getOrDefault(found, ""));
            hashes.put(commit, repositories.of(commit.repository()).commit(commit, parent));
            known.put(Constants.R_HEADS + commit.branch(), commit);
            commit.tags().forEach(tag -> known.put(Constants.R_TAGS + tag, commit));
            if (commit.branch().equals("main")) {
                known.put(Constants.HEAD, commit);
            }
        }
        releases = releases(hashes);
    }

    /** Made in memory. */
    static History imagined() {
        try {
            return new History(name -> new Store(new InMemoryRepository(new DfsRepositoryDescription(name))));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
    }

    /** Written to bare repositories below a directory. */
    static History written(Path directory) throws IOException {
        Map<String, Repository> made = new HashMap<>();
        for (Forge.Commit commit : Forge.COMMITS) {
            if (!made.containsKey(commit.repository())) {
                Repository fresh = new FileRepositoryBuilder()
                        .setGitDir(directory.resolve(commit.repository()).toFile())
                        .setBare()
                        .build();
                fresh.create(true);
                made.put(commit.repository(), fresh);
            }
        }
        History history = new History(
                name -> new Store(Optional.ofNullable(made.get(name)).orElseThrow()));
        made.values().forEach(Repository::close);
        return history;
    }

    /** All refs of a repository; empty when there is no such repository. */
    Optional<Payload.Refs> refs(String repository) {
        return Optional.ofNullable(refs.get(repository)).map(known -> {
            Map<String, String> commits = new HashMap<>();
            known.forEach((ref, commit) -> commits.put(ref, hashes.getOrDefault(commit, "")));
            return new Payload.Refs(List.copyOf(known.keySet()), commits);
        });
    }

    /**
     * What is in the commits of a repository.
     *
     * @param name a ref or hash; "" for all
     */
    Payload.Commits commits(String repository, String name) {
        Optional<Forge.Commit> named =
                Optional.ofNullable(refs.getOrDefault(repository, Map.of()).get(name));
        return new Payload.Commits(hashes.entrySet().stream()
                .filter(commit -> commit.getKey().repository().equals(repository))
                .filter(commit -> name.isEmpty()
                        || commit.getValue().equals(name)
                        || named.map(commit.getKey()::equals).orElse(false))
                .map(commit -> content(commit.getKey(), commit.getValue()))
                .toList());
    }

    private Payload.Commit content(Forge.Commit commit, String hash) {
        Map<String, String> versions = new HashMap<>();
        releases.forEach((release, at) -> {
            if (at.equals(commit)) {
                versions.put(release.path(), release.version());
            }
        });
        Map<String, ModFileSummary> goMods = new HashMap<>();
        commit.files().forEach((file, text) -> {
            if (file.equals("go.mod") || file.endsWith("/go.mod")) {
                goMods.put(file.substring(0, Math.max(0, file.length() - "/go.mod".length())), summary(text));
            }
        });
        return new Payload.Commit(hash, versions, goMods, packages(commit));
    }

    /** What a go.mod of this world says. */
    static ModFileSummary summary(String goMod) {
        String module = goMod.lines().findFirst().orElse("").replaceFirst("^module ", "");
        List<ModFileSummary.Retraction> retractions = goMod.lines()
                .filter(line -> line.startsWith("retract "))
                .map(line -> line.substring("retract ".length()))
                .map(version -> new ModFileSummary.Retraction(version, version))
                .toList();
        return new ModFileSummary(module, "1.17", List.of(), retractions);
    }

    private static List<String> packages(Forge.Commit commit) {
        List<String> packages = new ArrayList<>();
        for (Forge.Release release : commit.modules()) {
            packages.add(release.path());
            packages.add(release.path() + "/pkg/util");
        }
        return packages;
    }

    /** The version of a module at a tag, branch, commit or version; empty when it is not there. */
    Optional<String> version(String module, String revision) {
        List<Forge.Commit> candidates = new ArrayList<>();
        refs.values()
                .forEach(known -> List.of(Constants.R_TAGS + revision, Constants.R_HEADS + revision, revision)
                        .forEach(name -> Optional.ofNullable(known.get(name)).ifPresent(candidates::add)));
        hashes.forEach((commit, hash) -> {
            if (revision.matches("[0-9a-f]{7,40}") && hash.startsWith(revision)) {
                candidates.add(commit);
            }
        });
        boolean released = releases.keySet().stream()
                .anyMatch(release ->
                        release.path().equals(module) && release.version().equals(revision));
        return released
                ? Optional.of(revision)
                : releases.entrySet().stream()
                        .filter(release ->
                                release.getKey().path().equals(module) && candidates.contains(release.getValue()))
                        .map(release -> release.getKey().version())
                        .reduce((first, last) -> last);
    }

    /** The names by which a module proxy of files knows commits: branches, tags and hashes of several lengths. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        refs.values().forEach(known -> known.keySet().forEach(ref -> names.add(ref.replaceFirst("^refs/[a-z]+/", ""))));
        hashes.values().forEach(hash -> List.of(7, 12, 40).forEach(length -> names.add(hash.substring(0, length))));
        return names.stream().filter(name -> name.indexOf('/') < 0).distinct().toList();
    }

    String hash(Forge.Commit commit) {
        return hashes.getOrDefault(commit, "");
    }

    /** Every version of every module, pseudo-versions too, oldest first. */
    ModuleCatalogue modules() {
        ModuleCatalogue modules = new ModuleCatalogue();
        releases.forEach((release, commit) -> modules.add(module(release, commit)));
        return modules;
    }

    private static Map<Forge.Release, Forge.Commit> releases(Map<Forge.Commit, String> hashes) {
        Map<Forge.Release, Forge.Commit> releases = new LinkedHashMap<>();
        hashes.forEach((commit, hash) -> commit.modules().forEach(release -> {
            boolean pseudo = release.version().matches(".*[.-]");
            boolean tagged = commit.tags().contains(release.directory() + release.version());
            if (pseudo || tagged) {
                String rest = pseudo ? STAMP.format(commit.time()) + "-" + hash.substring(0, 12) : "";
                releases.put(new Forge.Release(release.path(), release.directory(), release.version() + rest), commit);
            }
        }));
        return releases;
    }

    private static PublishedModule module(Forge.Release release, Forge.Commit commit) {
        SortedMap<String, String> files = new TreeMap<>();
        commit.files().forEach((name, text) -> {
            boolean nested = release.directory().isEmpty() && name.startsWith("sub/");
            if (name.startsWith(release.directory()) && !nested) {
                files.put(name.substring(release.directory().length()), text);
            }
        });
        return new PublishedModule(release.path(), release.version(), commit.time(), files);
    }

    /** Where the repository of a name is kept. */
    private interface Repositories {
        Store of(String name);
    }

    /** A repository to write to. */
    private record Store(Repository repository) {

        String commit(Forge.Commit commit, Optional<String> parent) throws IOException {
            try (ObjectInserter objects = repository.newObjectInserter()) {
                CommitBuilder builder = new CommitBuilder();
                builder.setTreeId(tree(objects, commit.files()));
                parent.map(ObjectId::fromString).ifPresent(builder::setParentId);
                PersonIdent author = new PersonIdent("A. Author", "author@example.com", commit.time(), ZoneOffset.UTC);
                builder.setAuthor(author);
                builder.setCommitter(author);
                builder.setMessage("Change\n");
                ObjectId made = objects.insert(builder);
                objects.flush();
                point(Constants.R_HEADS + commit.branch(), made);
                for (String tag : commit.tags()) {
                    point(Constants.R_TAGS + tag, made);
                }
                repository.updateRef(Constants.HEAD).link(Constants.R_HEADS + "main");
                return made.name();
            }
        }

        private static ObjectId tree(ObjectInserter objects, Map<String, String> files) throws IOException {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, String> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(
                        objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
                builder.add(entry);
            }
            builder.finish();
            return index.writeTree(objects);
        }

        private void point(String ref, ObjectId target) throws IOException {
            RefUpdate update = repository.updateRef(ref);
            update.setNewObjectId(target);
            update.forceUpdate();
        }
    }
}
