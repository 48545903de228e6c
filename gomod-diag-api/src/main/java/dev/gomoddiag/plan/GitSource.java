package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The git repository of a module ({@code codeRepo} and {@code gitRepo} of cmd/go/internal/modfetch). */
final class GitSource implements ModuleSource {
    private static final String TAGS = "refs/tags/";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");

    private final VisitLog log;
    private final FetchSettings settings;
    private final String module;
    private final RequestUrl remote;
    private final String directory;
    private final int entry;
    private final When when;

    /** @param root the import path of the repository's root */
    GitSource(
            VisitLog log, FetchSettings settings, String module, String root, RequestUrl remote, int entry, When when) {
        this.log = log;
        this.settings = settings;
        this.module = module;
        this.remote = remote;
        this.directory = directory(module, root);
        this.entry = entry;
        this.when = when;
    }

    @Override
    public Attempt<List<String>> versions(String prefix) {
        FetchStep.GitStep step = lsRemote("latest");
        return refs(step)
                .then(refs -> Attempt.done(
                        refs.map(names -> releases(names, prefix)).orElse(List.of(FetchPlan.UNKNOWN_VERSION))));
    }

    @Override
    public Attempt<String> stat(String revision) {
        FetchStep.GitStep step = lsRemote(revision);
        return refs(step)
                .then(refs -> statKnown(step, revision, refs))
                .mapFault(fault -> fault.notExist() ? fault : fault.as(FaultKind.INVALID_VERSION));
    }

    @Override
    public Attempt<String> latest() {
        return stat("HEAD");
    }

    /** Read from what {@link #stat} fetched. */
    @Override
    public Attempt<Payload> mod(String version) {
        return fetched(version);
    }

    /** Read from what {@link #stat} fetched. */
    @Override
    public Attempt<Payload> zip(String version) {
        return fetched(version);
    }

    private Attempt<Payload> fetched(String version) {
        Attempt<String> found = version.equals(FetchPlan.UNKNOWN_VERSION) ? Attempt.done(version) : stat(version);
        return found.then(known -> Attempt.done(new Payload.None()));
    }

    FetchStep.GitStep lsRemote(String version) {
        return step(Operation.GIT_LS_REMOTE, version, commands().lsRemote(remote));
    }

    private Attempt<Optional<List<String>>> refs(FetchStep.GitStep step) {
        Answer answer = log.ask(step, "");
        if (!(answer instanceof Answer.Served served)) {
            return Attempt.refused(Fault.of(step, answer));
        }
        return Attempt.done(
                served.payload() instanceof Payload.Refs said ? Optional.of(said.refs()) : Optional.empty());
    }

    private Attempt<String> statKnown(FetchStep.GitStep listed, String revision, Optional<List<String>> refs) {
        boolean version =
                ModuleVersion.canonical(revision).equals(revision) || revision.equals(FetchPlan.UNKNOWN_VERSION);
        if (ModuleVersion.isPseudo(revision)
                || !version && HASH.matcher(revision).matches()) {
            return fetch(revision, commands().fetchAll())
                    .then(found ->
                            Attempt.done(version || !found.equals(revision) ? found : FetchPlan.UNKNOWN_VERSION));
        }
        Optional<String> ref = version ? tag(revision, refs) : ref(revision, refs);
        if (ref.isEmpty()) {
            String text = module + "@" + revision + ": invalid version: unknown revision "
                    + (version ? tagName(revision) : revision);
            return Attempt.refused(Fault.of(listed, Answer.notFound(text)));
        }
        Attempt<String> shallow = fetch(revision, commands().fetchShallow(ref.get()));
        Attempt<String> read = shallow.then(found -> retractions(found, refs));
        return version ? read : read.then(found -> history(found, revision));
    }

    /** The whole history, which a pseudo-version is counted from. */
    private Attempt<String> history(String found, String revision) {
        boolean named = !found.equals(revision);
        return fetch(revision, commands().fetchAll())
                .then(all -> fetch(revision, commands().unshallow()))
                .then(all -> Attempt.done(named ? found : all.equals(revision) ? FetchPlan.UNKNOWN_VERSION : all));
    }

    /** Reads the go.mod of the highest release too, because it may retract the version; a failure does not matter. */
    private Attempt<String> retractions(String version, Optional<List<String>> refs) {
        refs.flatMap(names -> VersionChoice.highest(releases(names, "")))
                .ifPresent(highest -> fetch(highest, commands().fetchShallow(TAGS + tagName(highest))));
        return Attempt.done(version);
    }

    // on any failure of a shallow fetch go fetches everything
    private Attempt<String> fetch(String version, List<String> argv) {
        FetchStep.GitStep step = step(Operation.GIT_FETCH, version, argv);
        Answer answer = log.ask(step, "");
        if (answer instanceof Answer.Served served) {
            boolean named = served.payload() instanceof Payload.Versions said
                    && !said.versions().isEmpty();
            return Attempt.done(
                    named ? ((Payload.Versions) served.payload()).versions().get(0) : version);
        }
        return argv.contains("--depth=1")
                ? fetch(version, commands().fetchAll())
                : Attempt.refused(Fault.of(step, answer));
    }

    private Optional<String> tag(String version, Optional<List<String>> refs) {
        String name = TAGS + tagName(version);
        return refs.isEmpty() || refs.get().contains(name) ? Optional.of(name) : Optional.empty();
    }

    private Optional<String> ref(String revision, Optional<List<String>> refs) {
        if (refs.isEmpty()) {
            return Optional.of(revision.equals("HEAD") ? revision : "refs/heads/" + revision);
        }
        return List.of(TAGS + revision, "refs/heads/" + revision, revision.equals("HEAD") ? "HEAD" : TAGS).stream()
                .filter(refs.get()::contains)
                .findFirst();
    }

    private List<String> releases(List<String> refs, String prefix) {
        String start = TAGS + tagName("");
        Optional<PathMajor> major = ModulePath.split(module);
        return refs.stream()
                .filter(ref -> ref.startsWith(start) && !ref.endsWith("^{}"))
                .map(ref -> ref.substring(start.length()))
                .filter(tag -> ModuleVersion.canonical(tag).equals(tag)
                        && !ModuleVersion.isPseudo(tag)
                        && tag.startsWith(prefix)
                        && major.map(m -> m.problem(tag).isEmpty()).orElse(false))
                .sorted(ModuleVersion.ORDER)
                .toList();
    }

    private String tagName(String version) {
        String tag = version.endsWith("+incompatible")
                ? version.substring(0, version.length() - "+incompatible".length())
                : version;
        return directory.isEmpty() ? tag : directory + "/" + tag;
    }

    // newCodeRepo: what is left of the path between the root and the major version
    private static String directory(String module, String root) {
        String prefix = ModulePath.split(module).map(PathMajor::prefix).orElse(module);
        return prefix.startsWith(root + "/") && !module.equals(root) ? prefix.substring(root.length() + 1) : "";
    }

    private GitCommands commands() {
        return new GitCommands(settings);
    }

    private FetchStep.GitStep step(Operation operation, String version, List<String> argv) {
        RequestUrl rewritten = settings.rewrites().apply(remote);
        return new FetchStep.GitStep(operation, module, version, rewritten, remote, argv, entry, when);
    }
}
