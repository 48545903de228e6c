package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.module.VersionQueryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The operations of a go command in their order. Not thread-safe. */
final class Fetch {
    private final ModuleQuery query;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Predicate<String> plausible;
    private final Sources sources;
    private final VersionQueries queries;
    private final Checksums checksums;

    /** @param plausible which prefixes of a package path are followed once they were asked for */
    Fetch(ModuleQuery query, FetchSettings settings, VisitLog log, EntryWalk walk, Predicate<String> plausible) {
        this.query = query;
        this.log = log;
        this.walk = walk;
        this.plausible = plausible;
        this.sources = new Sources(settings, log);
        this.queries = new VersionQueries(log, sources);
        this.checksums = new Checksums(settings, log, walk, sources);
    }

    /** A module and the version a query resolved to. */
    record Found(String module, String version) {}

    Attempt<Found> run(FetchCommand command) {
        return switch (command) {
            case MOD_DOWNLOAD -> resolved().then(this::download);
            case LIST_VERSIONS -> listVersions();
            case GET -> get();
        };
    }

    private Attempt<Found> resolved() {
        return walk.walk(at -> queries.resolve(at, query.path(), query.version(), this::checkRetractions), assumed())
                .then(version -> Attempt.done(new Found(query.path(), version)));
    }

    private Attempt<Found> download(Found found) {
        return finished(found, mod(found).or(() -> zip(found)));
    }

    // the versions are listed, then those that the newest go.mod retracts are left out
    private Attempt<Found> listVersions() {
        return walk.walk(at -> sources.of(at, query.path()).then(source -> source.versions("")), List.of(assumed()))
                .then(versions -> versions.isEmpty()
                        ? Attempt.done(new Found(query.path(), query.version()))
                        : newest(query.path()).then(found -> finished(found, mod(found))));
    }

    private Attempt<Found> get() {
        Optional<String> problem = ModulePath.packageProblem(query.path());
        List<String> candidates = ModulePath.prefixes(query.path());
        if (problem.isPresent() || candidates.isEmpty()) {
            String text = ModulePath.malformed(query.path(), problem.orElse("invalid version"));
            return Attempt.refused(log.stop(
                    new FetchStep.StopStep(StopReason.INVALID_MODULE_PATH, text, -1, When.ALWAYS), FaultKind.HARD));
        }
        Attempt<Found> found = walk.walk(at -> longest(at, candidates), new Found(query.path(), assumed()));
        return found.then(module -> {
            Optional<Fault> fault = mod(module);
            if (fault.isEmpty()) {
                checkRetractions(module.module());
            }
            return finished(module, fault);
        });
    }

    // queryPrefixModules: all prefixes at the same time, then the longest one that is a module
    private Attempt<Found> longest(EntryAt at, List<String> candidates) {
        log.askAll(candidates.stream()
                .flatMap(candidate -> sources.first(at, candidate, query.version()).stream())
                .toList());
        List<Attempt<Found>> attempts = new ArrayList<>();
        for (String candidate : candidates.stream().filter(plausible).toList()) {
            attempts.add(queries.resolve(at, candidate, query.version(), this::checkRetractions)
                    .then(version -> Attempt.done(new Found(candidate, version)))
                    .then(found -> finished(found, zip(found))));
        }
        return PrefixOutcome.of(attempts);
    }

    private Attempt<Found> newest(String module) {
        return walk.walk(at -> queries.resolve(at, module, "latest", ignored -> {}), FetchPlan.UNKNOWN_VERSION)
                .then(version -> Attempt.done(new Found(module, version)));
    }

    // retractions stand in the newest go.mod; failing to read it changes nothing
    private void checkRetractions(String module) {
        newest(module).then(found -> finished(found, mod(found)));
    }

    private Optional<Fault> mod(Found found) {
        return file(found, source -> source.mod(found.version()));
    }

    private Optional<Fault> zip(Found found) {
        return file(found, source -> source.zip(found.version()));
    }

    private Optional<Fault> file(Found found, Function<ModuleSource, Attempt<String>> operation) {
        return walk.walk(at -> sources.of(at, found.module()).then(operation), found.version())
                .failure()
                .or(() -> checksums.verify(found.module(), found.version()));
    }

    private static Attempt<Found> finished(Found found, Optional<Fault> fault) {
        return fault.<Attempt<Found>>map(Attempt::refused).orElseGet(() -> Attempt.done(found));
    }

    private String assumed() {
        boolean exact = VersionQueryKind.of(query.version()) == VersionQueryKind.EXACT;
        return exact ? query.version() : FetchPlan.UNKNOWN_VERSION;
    }
}
