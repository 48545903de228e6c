package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module in a git repository ({@code codeRepo} of cmd/go/internal/modfetch/coderepo.go). */
final class GitSource implements ModuleSource {
    private static final String INCOMPATIBLE = "+incompatible";

    private final GitRepository repository;
    private final String module;
    private final String directory;
    private final GitAsker asker;

    /** @param found which part of the repository belongs to the module */
    GitSource(GitRepository repository, Payload.Repository found, GitAsker asker) {
        this.repository = repository;
        this.module = asker.module();
        this.directory = directory(module, found);
        this.asker = asker;
    }

    @Override
    public Attempt<List<String>> versions(String prefix) {
        return repository
                .refs(asker, "latest")
                .then(refs -> refs.map(listed -> released(listed.refs(), prefix))
                        .orElseGet(() -> Attempt.done(List.of(FetchPlan.UNKNOWN_VERSION))));
    }

    @Override
    public Attempt<String> stat(String revision) {
        return repository
                .stat(asker, codeRevision(revision))
                .then(found -> converted(found, revision))
                .mapFault(fault -> said(fault, revision))
                .mapFault(fault -> fault.notExist() ? fault : fault.as(FaultKind.INVALID_VERSION));
    }

    @Override
    public Attempt<String> latest() {
        return repository.head(asker).then(found -> converted(found, "HEAD"));
    }

    /** Read from what was fetched. */
    @Override
    public Attempt<Payload> mod(String version) {
        return read(version, this::goMod);
    }

    /** Read from what was fetched. */
    @Override
    public Attempt<Payload> zip(String version) {
        return read(version, this::packages);
    }

    private Attempt<Payload> read(String version, Function<Payload.Commit, Payload> content) {
        if (version.equals(FetchPlan.UNKNOWN_VERSION)) {
            return Attempt.done(new Payload.None());
        }
        return fetched(version)
                .then(any -> repository.stat(asker, codeRevision(version)))
                .then(found -> Attempt.done(found.content().map(content).orElseGet(Payload.None::new)));
    }

    private Payload goMod(Payload.Commit commit) {
        return summary(commit).<Payload>map(Payload.ModFile::new).orElseGet(Payload.None::new);
    }

    private Optional<ModFileSummary> summary(Payload.Commit commit) {
        return commit.goMods().values().stream()
                .filter(summary -> summary.module().equals(module))
                .findFirst();
    }

    private Payload packages(Payload.Commit commit) {
        return new Payload.Packages(
                commit.packages().stream()
                        .filter(path -> path.equals(module) || path.startsWith(module + "/"))
                        .map(path -> path.substring(Math.min(path.length(), module.length() + 1)))
                        .collect(Collectors.toSet()),
                summary(commit).map(ModFileSummary::go).orElse(""));
    }

    // a pseudo-version is compared with its commit, of a release only the commit is needed
    private Attempt<String> fetched(String version) {
        return ModuleVersion.isPseudo(version) ? stat(version) : tagged(version);
    }

    private Attempt<String> tagged(String version) {
        return repository
                .stat(asker, codeRevision(version))
                .then(found -> contained(found, version))
                .mapFault(fault -> said(fault, version));
    }

    FetchStep.GitStep lsRemote(String version) {
        return repository.lsRemote(asker, version);
    }

    private Fault said(Fault fault, String revision) {
        boolean unknown = fault.because().text().startsWith("unknown revision ");
        return unknown
                ? fault.said(Answer.notFound(module + "@" + revision + ": invalid version: "
                        + fault.because().text()))
                : fault;
    }

    // codeRepo.convert: from a commit to the version it is of the module
    private Attempt<String> converted(Revision found, String revision) {
        if (ModuleVersion.isPseudo(revision)) {
            return contained(found, revision).then(version -> descended(version));
        }
        Predicate<String> retracted = retracted();
        boolean exact =
                ModuleVersion.canonical(revision).equals(revision) || revision.equals(FetchPlan.UNKNOWN_VERSION);
        if (exact) {
            return contained(found, revision);
        }
        Optional<String> tagged = tagged(found, retracted);
        Attempt<String> history = tagged.isPresent() ? Attempt.done(revision) : history(revision);
        return history.then(known -> contained(found, tagged.orElse(revision)));
    }

    // RecentTag: a pseudo-version counts from a tag in the history, which go fetches where there are tags at all
    private Attempt<String> history(String revision) {
        return repository.refs(asker, revision).then(refs -> {
            String start = GitRepository.TAGS + tagName("v");
            String unknown = GitRepository.TAGS + tagName(FetchPlan.UNKNOWN_VERSION);
            boolean plausible = refs.map(listed ->
                            listed.refs().stream().anyMatch(ref -> ref.startsWith(start) || ref.equals(unknown)))
                    .orElse(true);
            return plausible ? repository.fetchAll(asker, revision) : Attempt.done(revision);
        });
    }

    // validatePseudoVersion: the tag it counts from must be in the history
    private Attempt<String> descended(String pseudo) {
        Optional<String> base = ModuleVersion.pseudoBase(pseudo);
        if (base.isEmpty()) {
            return Attempt.done(pseudo);
        }
        return repository.refs(asker, pseudo).then(refs -> {
            String tag = GitRepository.TAGS + tagName(base.get());
            boolean there = refs.map(listed -> listed.refs().contains(tag)).orElse(true);
            return there
                    ? repository.fetchAll(asker, pseudo)
                    : Attempt.refused(Fault.of(
                            lsRemote(pseudo),
                            Answer.failed(module + "@" + pseudo + ": invalid pseudo-version: preceding tag ("
                                    + tagName(base.get()) + ") not found")));
        });
    }

    /** The highest release on the commit itself that the author did not withdraw. */
    private Optional<String> tagged(Revision found, Predicate<String> retracted) {
        return found.tags().stream()
                .filter(tag -> tag.startsWith(tagName("")))
                .map(tag -> tag.substring(tagName("").length()))
                .filter(this::isRelease)
                .filter(retracted.negate())
                .max(ModuleVersion.ORDER);
    }

    // findDir: go.mod must be there and name the module
    private Attempt<String> contained(Revision found, String revision) {
        boolean exact =
                ModuleVersion.canonical(revision).equals(revision) || revision.equals(FetchPlan.UNKNOWN_VERSION);
        if (found.content().isEmpty()) {
            return exact ? majored(found, revision) : Attempt.done(FetchPlan.UNKNOWN_VERSION);
        }
        Optional<String> version =
                Optional.ofNullable(found.content().get().versions().get(module));
        if (version.isEmpty()) {
            String text = "invalid version: go.mod names another module, or is missing";
            return Attempt.refused(Fault.of(lsRemote(revision), Answer.notFound(text)));
        }
        return exact ? majored(found, revision) : Attempt.done(version.get());
    }

    private Attempt<String> majored(Revision found, String version) {
        MajorCheck check = new MajorCheck(module, directory);
        return check.problem(version, found.content())
                .<Attempt<String>>map(why -> Attempt.refused(Fault.of(
                        lsRemote(version), Answer.failed(module + "@" + version + ": invalid version: " + why))))
                .orElseGet(() -> Attempt.done(check.marked(version)));
    }

    /** What the go.mod of the highest release retracts; a failure to read it does not matter. */
    private Predicate<String> retracted() {
        if (!(versions("") instanceof Attempt.Done<List<String>> listed)) {
            return version -> false;
        }
        List<String> compatible = listed.value().stream()
                .filter(version -> !ModuleVersion.isIncompatible(version))
                .toList();
        return VersionChoice.highest(compatible)
                .filter(highest -> isListed() || !highest.equals(FetchPlan.UNKNOWN_VERSION))
                .flatMap(highest -> summary(highest))
                .<Predicate<String>>map(summary -> summary::retracts)
                .orElse(version -> false);
    }

    private boolean isListed() {
        return repository.refs(asker, "latest") instanceof Attempt.Done<Optional<Payload.Refs>> done
                && done.value().isPresent();
    }

    private Optional<ModFileSummary> summary(String version) {
        return repository.stat(asker, codeRevision(version)) instanceof Attempt.Done<Revision> done
                        && done.value().content().map(this::goMod).orElseGet(Payload.None::new)
                                instanceof Payload.ModFile file
                ? Optional.of(file.summary())
                : Optional.empty();
    }

    private Attempt<List<String>> released(List<String> refs, String prefix) {
        List<String> compatible = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (String ref : refs) {
            String start = GitRepository.TAGS + tagName("");
            String tag = ref.startsWith(start) ? ref.substring(start.length()) : "";
            if (tag.equals(FetchPlan.UNKNOWN_VERSION) || tag.startsWith(prefix) && isRelease(tag)) {
                compatible.add(tag);
            } else if (tag.startsWith(prefix) && mayBeIncompatible(tag)) {
                later.add(tag);
            }
        }
        compatible.sort(ModuleVersion.ORDER);
        later.sort(ModuleVersion.ORDER);
        return later.isEmpty() ? Attempt.done(compatible) : withIncompatible(compatible, later);
    }

    // appendIncompatibleVersions: none once the newest compatible release has a go.mod, else by major version
    private Attempt<List<String>> withIncompatible(List<String> compatible, List<String> later) {
        List<String> all = new ArrayList<>(compatible);
        if (!compatible.isEmpty()) {
            Attempt<Boolean> has = hasGoMod(compatible.get(compatible.size() - 1));
            if (!(has instanceof Attempt.Done<Boolean> known) || known.value()) {
                return has.then(any -> Attempt.done(List.copyOf(all)));
            }
        }
        Map<String, String> newest = new LinkedHashMap<>();
        later.forEach(tag -> newest.put(ModuleVersion.major(tag), tag));
        for (Map.Entry<String, String> major : newest.entrySet()) {
            Attempt<Boolean> has = hasGoMod(major.getValue());
            if (!(has instanceof Attempt.Done<Boolean> known)) {
                return has.then(any -> Attempt.done(List.copyOf(all)));
            }
            if (!known.value()) {
                later.stream()
                        .filter(tag -> ModuleVersion.major(tag).equals(major.getKey()))
                        .forEach(tag -> all.add(tag + INCOMPATIBLE));
            }
        }
        return Attempt.done(List.copyOf(all));
    }

    private Attempt<Boolean> hasGoMod(String version) {
        return repository
                .stat(asker, codeRevision(version))
                .then(found -> Attempt.done(found.content()
                        .map(commit -> commit.goMods().containsKey(""))
                        .orElse(true)));
    }

    private boolean isRelease(String tag) {
        Optional<PathMajor> major = ModulePath.split(module);
        return isVersion(tag) && major.map(m -> m.problem(tag).isEmpty()).orElse(false);
    }

    private boolean mayBeIncompatible(String tag) {
        boolean unversioned = directory.isEmpty()
                && ModulePath.split(module)
                        .map(major -> major.prefix().equals(module))
                        .orElse(false);
        return unversioned && isVersion(tag) && ModuleVersion.compare(tag, "v2.0.0-0") >= 0;
    }

    private static boolean isVersion(String tag) {
        return !tag.isEmpty() && ModuleVersion.canonical(tag).equals(tag) && !ModuleVersion.isPseudo(tag);
    }

    // revToRev: a pseudo-version stands for its commit, a version for its tag
    private String codeRevision(String revision) {
        if (ModuleVersion.isPseudo(revision)) {
            String plain = withoutIncompatible(revision);
            return plain.substring(plain.lastIndexOf('-') + 1);
        }
        boolean version = ModuleVersion.isSemver(revision) || revision.equals(FetchPlan.UNKNOWN_VERSION);
        return version ? tagName(withoutIncompatible(revision)) : revision;
    }

    private static String withoutIncompatible(String version) {
        return version.endsWith(INCOMPATIBLE)
                ? version.substring(0, version.length() - INCOMPATIBLE.length())
                : version;
    }

    private String tagName(String version) {
        return directory.isEmpty() ? version : directory + "/" + version;
    }

    // newCodeRepo: what is left of the path between the root and the major version
    private static String directory(String module, Payload.Repository found) {
        String root = found.prefix();
        String prefix = ModulePath.split(module).map(PathMajor::prefix).orElse(module);
        String below = prefix.startsWith(root + "/") && !module.equals(root) ? prefix.substring(root.length() + 1) : "";
        return Stream.of(below, found.subdirectory())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }
}
