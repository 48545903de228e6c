package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations on one version of a module ({@code Fetcher} of cmd/go/internal/modfetch). Not thread-safe. */
final class ModuleFetcher {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Sources sources;
    private final Checksums checksums;
    private final ReleaseCheck releases;
    private final Set<ModuleAt> seen = new HashSet<>();
    private final Set<ModuleAt> read = new HashSet<>();
    private final Map<Place, CachingRepo> repos = new HashMap<>();
    private final Map<ModuleAt, Attempt<Payload>> zips = new HashMap<>();

    ModuleFetcher(FetchScenario scenario, VisitLog log, EntryWalk walk) {
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.sources = new Sources(scenario.settings(), log);
        this.checksums = new Checksums(scenario, log, walk, sources);
        this.releases = new ReleaseCheck(scenario, log);
    }

    CachingRepo repo(EntryAt at, String module) {
        // where every entry is visited, the first must not spare the others
        return walk.isExhaustive()
                ? new CachingRepo(scenario, module, new HashSet<>(), () -> sources.of(at, module))
                : repos.computeIfAbsent(
                        new Place(at, module),
                        place -> new CachingRepo(scenario, module, seen, () -> sources.of(at, module)));
    }

    /** What go looks up once ({@code lookupCache} of repo.go). */
    private record Place(EntryAt entry, String module) {}

    /** Whether the {@code .info} of a version is on disk. */
    boolean hasInfo(ModuleAt module) {
        return scenario.local().cache().has(module, ModulePart.INFO) || seen.contains(module);
    }

    /** The version a revision stands for. */
    Attempt<String> info(ModuleAt module) {
        return walk.walk(at -> repo(at, module.path()).stat(module.version()), module.version());
    }

    /** Whether the go.mod of a version was read. */
    boolean hasRead(ModuleAt module) {
        return read.contains(module);
    }

    Attempt<ModFileSummary> mod(ModuleAt module) {
        return readAnew(module).then(summary -> {
            read.add(module);
            return Attempt.done(summary);
        });
    }

    private Attempt<ModFileSummary> readAnew(ModuleAt module) {
        boolean cached = scenario.local().cache().has(module, ModulePart.MOD);
        if (cached
                && checksums.verify(module, ModulePart.MOD, new Payload.None()).isEmpty()) {
            return Attempt.done(scenario.local().cache().summary(module));
        }
        return walk.walk(
                        at -> repo(at, module.path()).mod(module.version()),
                        payload -> checksums.verify(module, ModulePart.MOD, payload),
                        new Payload.None())
                .then(payload -> Attempt.done(summary(payload).orElseGet(() -> ModFileSummary.of(module.path()))));
    }

    private static Optional<ModFileSummary> summary(Payload payload) {
        if (payload instanceof Payload.ModFile file) {
            return Optional.of(file.summary());
        }
        return payload instanceof Payload.Altered altered ? altered.goMod() : Optional.empty();
    }

    /** Its content, once it is vouched for; asked for once in a run, failed or not. */
    Attempt<Payload> zip(ModuleAt module) {
        Attempt<Payload> known = zips.get(module);
        if (known == null) {
            known = uncached()
                    .<Attempt<Payload>>map(Attempt::refused)
                    .orElseGet(() -> download(module).then(content -> releases.usable(module, content)));
            zips.put(module, known);
        }
        return known;
    }

    /** Why nothing can be written to the module cache. */
    Optional<Fault> uncached() {
        return scenario.settings().noCache().map(stop -> log.stop(stop, FaultKind.HARD));
    }

    private Attempt<Payload> download(ModuleAt module) {
        if (scenario.local().cache().has(module, ModulePart.ZIP)) {
            Payload content = scenario.local().cache().content(module);
            checksums.verify(module, ModulePart.ZIP, content).ifPresent(fault -> {
                throw new Fatal(fault);
            });
            return misplaced(module).<Attempt<Payload>>map(Attempt::refused).orElseGet(() -> Attempt.done(content));
        }
        return walk.walk(at -> repo(at, module.path()).zip(module.version()), new Payload.None())
                .then(content -> unreadable(module, content)
                        .or(() -> checksums.verify(module, ModulePart.ZIP, content))
                        .or(() -> misplaced(module))
                        .<Attempt<Payload>>map(Attempt::refused)
                        .orElseGet(() -> Attempt.done(content)));
    }

    // the zip is looked into after the walk: no other entry is asked for a better one
    private Optional<Fault> unreadable(ModuleAt module, Payload content) {
        if (!(content instanceof Payload.Unreadable unreadable)) {
            return Optional.empty();
        }
        Optional<FetchStep> server = log.server(Operation.ZIP, module);
        server.ifPresent(log::ended);
        return server.map(step -> Fault.of(step, Answer.failed(module + ": " + unreadable.text())));
    }

    // Unzip of golang.org/x/mod/zip: no one minds before that the version cannot be one of the path
    private Optional<Fault> misplaced(ModuleAt module) {
        return module.version().equals(FetchPlan.UNKNOWN_VERSION)
                ? Optional.empty()
                : ModuleVersion.problemForPath(module.path(), module.version())
                        .map(why -> log.stop(
                                new FetchStep.StopStep(
                                        StopReason.INVALID_VERSION,
                                        module + ": invalid version: " + why,
                                        -1,
                                        When.ALWAYS),
                                FaultKind.INVALID_VERSION));
    }

    /** Asks at the same time for what the go.mod files of modules need first. */
    void askModsAhead(List<ModuleAt> modules) {
        Optional<EntryAt> first =
                FetchWalk.entries(scenario.settings()).stream().findFirst();
        log.askAll(modules.stream()
                .filter(module -> !scenario.local().cache().has(module, ModulePart.MOD))
                .flatMap(module -> first.flatMap(at -> sources.mod(at, module)).stream())
                .toList());
    }

    Sources sources() {
        return sources;
    }
}
