package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.RequestUrl;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A repository on its server and what go has fetched of it ({@code gitRepo} of cmd/go/internal/modfetch/codehost/git.go);
 * shared by all modules in it. Not thread-safe.
 */
final class GitRepository {
    static final String TAGS = "refs/tags/";

    private static final String HEADS = "refs/heads/";
    private static final String HEAD = "HEAD";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");
    private static final int FULL_HASH = 40;

    private final VisitLog log;
    private final FetchSettings settings;
    private final RequestUrl remote;
    private final Map<String, Attempt<Revision>> stats = new HashMap<>();
    private final Map<String, Payload.Commit> contents = new HashMap<>();
    private final Set<String> local = new HashSet<>();
    private Level level = Level.NOTHING;

    GitRepository(VisitLog log, FetchSettings settings, RequestUrl remote) {
        this.log = log;
        this.settings = settings;
        this.remote = remote;
    }

    /** How much was fetched. */
    private enum Level {
        NOTHING,
        SOME,
        ALL
    }

    /** A ref that go looks for, and the hash it has; "" where that is not known, or where there is no such ref. */
    private record Named(String ref, String hash) {}

    FetchStep.GitStep lsRemote(GitAsker asker, String version) {
        return step(asker, Operation.GIT_LS_REMOTE, version, commands().lsRemote(remote));
    }

    /** All refs; without any where nobody looked. */
    Attempt<Optional<Payload.Refs>> refs(GitAsker asker, String version) {
        FetchStep.GitStep step = lsRemote(asker, version);
        Answer answer = log.ask(step, "");
        if (!(answer instanceof Answer.Served served)) {
            Fault fault = Fault.of(step, answer);
            return Attempt.refused(absent(asker, version) ? fault.as(FaultKind.NOT_EXIST) : fault);
        }
        return Attempt.done(served.payload() instanceof Payload.Refs said ? Optional.of(said) : Optional.empty());
    }

    // codehost/git.go:loadRefs
    private boolean absent(GitAsker asker, String version) {
        if (settings.has(Change.LISTED_BY_URL) || !List.of("https", "http").contains(remote.scheme())) {
            return false;
        }
        FetchStep.HttpStep page = new FetchStep.HttpStep(
                Operation.REPOSITORY_PAGE, asker.module(), version, remote, asker.entry(), asker.when());
        return log.ask(page, "") instanceof Answer.NotFound;
    }

    /** Fetches a tag, branch or commit where that was not done before. */
    Attempt<Revision> stat(GitAsker asker, String revision) {
        Attempt<Revision> known = stats.get(revision);
        if (known != null) {
            return known;
        }
        Attempt<Revision> found = isHash(revision) && here(revision)
                ? Attempt.done(seen(revision, Optional.empty()))
                : refs(asker, revision).then(refs -> stat(asker, revision, refs));
        stats.put(revision, found);
        return found;
    }

    private Attempt<Revision> stat(GitAsker asker, String revision, Optional<Payload.Refs> refs) {
        Optional<Named> found =
                refs.map(listed -> named(revision, listed)).orElseGet(() -> Optional.of(likely(revision)));
        if (found.isEmpty()) {
            return Attempt.refused(unknown(asker, revision));
        }
        Named named = found.get();
        String name = named.hash().isEmpty() ? named.ref() : named.hash();
        if (!name.isEmpty() && here(name)) {
            return Attempt.done(seen(name, refs));
        }
        if (level != Level.ALL && !named.ref().isEmpty()) {
            level = Level.SOME;
            FetchStep.GitStep step =
                    step(asker, Operation.GIT_FETCH, revision, commands().fetchShallow(refspec(named)));
            if (log.ask(step, "") instanceof Answer.Served served) {
                local.add(name);
                learn(served.payload());
                return Attempt.done(seen(name, refs));
            }
            // on any failure of a shallow fetch go fetches everything
        }
        return fetchAll(asker, revision)
                .then(all -> !contents.isEmpty() && !present(name.isEmpty() ? revision : name)
                        ? Attempt.refused(unknown(asker, revision))
                        : Attempt.done(seen(name.isEmpty() ? revision : name, refs)));
    }

    /** The newest commit of the default branch. */
    Attempt<Revision> head(GitAsker asker) {
        return refs(asker, HEAD).then(refs -> {
            boolean empty = refs.isPresent() && !refs.get().refs().contains(HEAD);
            if (empty) {
                return Attempt.refused(Fault.of(lsRemote(asker, HEAD), Answer.notFound("no commits")));
            }
            String hash =
                    refs.map(listed -> listed.commits().getOrDefault(HEAD, "")).orElse("");
            return stat(asker, hash.isEmpty() ? HEAD : hash);
        });
    }

    /** Fetches the history of all branches and tags ({@code fetchRefsLocked}). */
    Attempt<String> fetchAll(GitAsker asker, String revision) {
        if (level == Level.ALL) {
            return Attempt.done(revision);
        }
        boolean shallow = level == Level.SOME;
        Attempt<String> fetched = fetch(asker, revision, commands().fetchAll());
        Attempt<String> whole =
                shallow ? fetched.then(all -> fetch(asker, revision, commands().unshallow())) : fetched;
        if (whole instanceof Attempt.Done) {
            level = Level.ALL;
        }
        return whole;
    }

    private Attempt<String> fetch(GitAsker asker, String revision, List<String> argv) {
        FetchStep.GitStep step = step(asker, Operation.GIT_FETCH, revision, argv);
        Answer answer = log.ask(step, "");
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(step, answer));
        }
        learn(served.payload());
        return Attempt.done(revision);
    }

    private void learn(Payload payload) {
        if (payload instanceof Payload.Commits said) {
            said.commits().forEach(commit -> contents.put(commit.hash(), commit));
        }
    }

    static boolean isHash(String revision) {
        return HASH.matcher(revision).matches();
    }

    private boolean here(String name) {
        return local.contains(name)
                || level == Level.ALL && (contents.isEmpty() || present(name))
                || isHash(name) && local.stream().anyMatch(hash -> isHash(hash) && hash.startsWith(name));
    }

    private boolean present(String name) {
        return contents.keySet().stream().anyMatch(hash -> hash.startsWith(name));
    }

    private Revision seen(String name, Optional<Payload.Refs> refs) {
        Optional<Payload.Commit> content = contents.values().stream()
                .filter(commit -> commit.hash().startsWith(name))
                .findFirst();
        String hash = content.map(Payload.Commit::hash).orElse(isHash(name) ? name : "");
        List<String> tags = refs.map(listed -> listed.refs().stream()
                        .filter(ref -> ref.startsWith(TAGS)
                                && (ref.equals(name)
                                        || !hash.isEmpty()
                                                && hash.equals(listed.commits().get(ref))))
                        .map(ref -> ref.substring(TAGS.length()))
                        .toList())
                .orElse(List.of());
        return new Revision(hash, tags, content);
    }

    // tags before branches; a hash may be the beginning of one that a ref has
    private static Optional<Named> named(String revision, Payload.Refs refs) {
        for (String ref : List.of(TAGS + revision, HEADS + revision, revision.equals(HEAD) ? HEAD : TAGS)) {
            if (refs.refs().contains(ref)) {
                return Optional.of(new Named(ref, refs.commits().getOrDefault(ref, "")));
            }
        }
        if (!isHash(revision)) {
            return Optional.empty();
        }
        return Optional.of(refs.commits().entrySet().stream()
                .filter(ref -> ref.getValue().startsWith(revision))
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(ref -> new Named(ref.getKey(), ref.getValue()))
                .orElseGet(() -> new Named("", revision.length() == FULL_HASH ? revision : "")));
    }

    private static Named likely(String revision) {
        if (revision.equals(HEAD)) {
            return new Named(HEAD, "");
        }
        if (isHash(revision)) {
            return new Named("", "");
        }
        String version = revision.substring(revision.lastIndexOf('/') + 1);
        boolean tag = version.equals(FetchPlan.UNKNOWN_VERSION)
                || ModuleVersion.canonical(version).equals(version);
        return new Named((tag ? TAGS : HEADS) + revision, "");
    }

    // HEAD is fetched by its hash, so that the tags of that commit come along
    private static String refspec(Named named) {
        if (!named.ref().equals(HEAD)) {
            return named.ref() + ":" + named.ref();
        }
        return (named.hash().isEmpty() ? HEAD : named.hash()) + ":refs/dummy";
    }

    private Fault unknown(GitAsker asker, String revision) {
        return Fault.of(lsRemote(asker, revision), Answer.notFound("unknown revision " + revision));
    }

    private GitCommands commands() {
        return new GitCommands(settings);
    }

    private FetchStep.GitStep step(GitAsker asker, Operation operation, String version, List<String> argv) {
        RequestUrl rewritten = settings.rewrites().apply(remote);
        return new FetchStep.GitStep(
                operation, asker.module(), version, rewritten, remote, argv, asker.entry(), asker.when());
    }
}
