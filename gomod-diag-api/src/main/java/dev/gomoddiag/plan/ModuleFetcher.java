package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/** The operations on one version of a module ({@code Fetcher} of cmd/go/internal/modfetch). Not thread-safe. */
final class ModuleFetcher {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Sources sources;
    private final Checksums checksums;

    ModuleFetcher(FetchScenario scenario, VisitLog log, EntryWalk walk) {
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.sources = new Sources(scenario.settings(), log);
        this.checksums = new Checksums(scenario, log, walk, sources);
    }

    CachingRepo repo(EntryAt at, String module) {
        return new CachingRepo(scenario, module, () -> sources.of(at, module));
    }

    /** The version a revision stands for. */
    Attempt<String> info(ModuleAt module) {
        return walk.walk(at -> repo(at, module.path()).stat(module.version()), module.version());
    }

    Attempt<ModFileSummary> mod(ModuleAt module) {
        boolean cached = scenario.local().cache().has(module, ModulePart.MOD);
        if (cached
                && checksums.verify(module, ModulePart.MOD, new Payload.None()).isEmpty()) {
            return Attempt.done(scenario.local().cache().summary(module));
        }
        return walk.walk(
                        at -> repo(at, module.path()).mod(module.version()),
                        payload -> checksums.verify(module, ModulePart.MOD, payload),
                        new Payload.None())
                .then(payload -> Attempt.done(
                        payload instanceof Payload.ModFile file ? file.summary() : ModFileSummary.of(module.path())));
    }

    /** Empty when it is there and vouched for. */
    Optional<Fault> zip(ModuleAt module) {
        if (scenario.local().cache().has(module, ModulePart.ZIP)) {
            checksums.verify(module, ModulePart.ZIP, new Payload.None()).ifPresent(fault -> {
                throw new Fatal(fault);
            });
            return Optional.empty();
        }
        Attempt<Payload> zip = walk.walk(at -> repo(at, module.path()).zip(module.version()), new Payload.None());
        return zip.failure()
                .or(() -> checksums.verify(
                        module,
                        ModulePart.ZIP,
                        zip instanceof Attempt.Done<Payload> done ? done.value() : new Payload.None()));
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
