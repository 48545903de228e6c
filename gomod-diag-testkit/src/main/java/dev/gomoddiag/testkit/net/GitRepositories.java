package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The git repositories that modules of a catalogue come from, one commit and one tag per version; made when asked for. */
final class GitRepositories {
    private static final String MAIN = Constants.R_HEADS + "main";

    private final ModuleCatalogue modules;
    private final Map<String, Repository> made = new HashMap<>();

    GitRepositories(ModuleCatalogue modules) {
        this.modules = modules;
    }

    boolean has(String modulePath) {
        return !modules.versions(modulePath).isEmpty();
    }

    /** The repository whose root is this module; empty when there is no such module. */
    synchronized Optional<Repository> find(String modulePath) {
        List<PublishedModule> versions = modules.versions(modulePath);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(made.computeIfAbsent(modulePath, path -> create(path, versions)));
    }

    private static Repository create(String path, List<PublishedModule> versions) {
        InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription(path));
        try (ObjectInserter objects = repository.newObjectInserter()) {
            ObjectId last = ObjectId.zeroId();
            for (PublishedModule version : versions) {
                last = commit(objects, version, last);
                objects.flush();
                point(repository, Constants.R_TAGS + version.version(), last);
            }
            point(repository, MAIN, last);
            repository.updateRef(Constants.HEAD).link(MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return repository;
    }

    private static ObjectId commit(ObjectInserter objects, PublishedModule version, ObjectId parent)
            throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : version.files().entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(objects));
        if (!parent.equals(ObjectId.zeroId())) {
            commit.setParentId(parent);
        }
        PersonIdent author = new PersonIdent("A. Author", "author@example.com", version.time(), ZoneOffset.UTC);
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setMessage("Release " + version.version() + "\n");
        return objects.insert(commit);
    }

    private static void point(Repository repository, String ref, ObjectId target) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(target);
        RefUpdate.Result result = update.forceUpdate();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FORCED) {
            throw new IOException(ref + " of a repository in memory could not be set: " + result);
        }
    }
}
