package dev.gomoddiag.plan;

import java.util.List;
import java.util.Optional;

/** What a go.mod requires: its go.mod files, and the modules themselves. */
final class ProjectFetch {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final MainModule main;

    ProjectFetch(FetchScenario scenario, VisitLog log, MainModule main) {
        this.scenario = scenario;
        this.log = log;
        this.main = main;
    }

    /**
     * {@code go mod download}: from go 1.17 on what the go.mod names, before all that is required by it in turn; modules
     * are downloaded beside each other, so that the failure of one does not keep go from the others.
     */
    Attempt<ModuleAt> download() {
        if (scenario.workspace().isPresent()) {
            return downloadAll();
        }
        ModFileSummary file = main.file();
        if (file.requires().isEmpty()) {
            return done();
        }
        // a go line that is missing is added before anything else
        boolean named = file.prunes() || file.go().isEmpty();
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        Optional<Fault> incomplete = graph.failure();
        if (named && incomplete.isPresent()) {
            return Attempt.refused(incomplete.get());
        }
        List<ModuleAt> wanted = named ? graph.select(file.requires()) : graph.buildList();
        List<ModuleAt> modules = wanted.stream()
                .filter(module -> graph.selected(module.path()).isPresent())
                .toList();
        Optional<Fault> unknown = unknown(wanted, graph);
        Optional<Fault> failed = downloaded(modules);
        return unknown.or(() -> failed)
                .or(() -> incomplete)
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(this::done);
    }

    // runDownload of cmd/go/internal/modcmd/download.go: all that a workspace selects
    private Attempt<ModuleAt> downloadAll() {
        if (scenario.isOutside()) {
            return Attempt.refused(noMembers());
        }
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        return ended(downloaded(graph.buildList()).or(graph::failure));
    }

    private Fault noMembers() {
        return log.stop(StopReason.NO_GO_MOD, "cannot match \"all\"");
    }

    /** {@code go mod download} of a module without a version, of a pattern or of {@code all}. */
    Attempt<ModuleAt> download(ListArgument argument) {
        String path = scenario.query().path();
        if (scenario.isMain(path)) {
            return done();
        }
        Optional<ModuleAt> root = argument.isPattern() || !main.prunes() ? Optional.empty() : main.root(path);
        if (root.isPresent()) {
            return ended(downloaded(List.of(root.get())));
        }
        ModuleGraph graph = main.graph(ModuleMode.MOD);
        List<ModuleAt> modules = graph.buildList().stream()
                .filter(module -> argument.isPattern()
                        ? argument.matches(module.path())
                        : module.path().equals(path))
                .toList();
        Optional<Fault> failed = downloaded(modules);
        boolean missing = modules.isEmpty() && !argument.isPattern();
        return ended(failed.or(graph::failure)
                .or(() -> missing
                        ? Optional.of(log.stop(StopReason.NOT_REQUIRED, "module " + path + ": not a known dependency"))
                        : Optional.empty()));
    }

    private Attempt<ModuleAt> ended(Optional<Fault> failed) {
        return failed.<Attempt<ModuleAt>>map(Attempt::refused).orElseGet(this::done);
    }

    // beside each other, so that the failure of one does not keep go from the others
    private Optional<Fault> downloaded(List<ModuleAt> selected) {
        List<ModuleAt> modules = selected.stream()
                .flatMap(module -> main.replaced().fetched(module).stream())
                .toList();
        List<Attempt<String>> infos = modules.stream().map(this::described).toList();
        Optional<Fault> first = Optional.empty();
        for (int i = 0; i < modules.size(); i++) {
            ModuleAt module = modules.get(i);
            Attempt<Payload> attempt = infos.get(i)
                    .then(info -> main.fetcher().mod(module))
                    .then(mod -> main.fetcher().zip(module));
            first = first.or(attempt::failure);
        }
        return first;
    }

    // moduleInfo of cmd/go/internal/modload/build.go reads the go.mod of a version that nobody has, too
    private Attempt<String> described(ModuleAt module) {
        Attempt<String> info = main.fetcher().info(module);
        main.fetcher().mod(module);
        return info;
    }

    // a go.mod that names a version it excludes
    private Optional<Fault> unknown(List<ModuleAt> wanted, ModuleGraph graph) {
        return wanted.stream()
                .map(ModuleAt::path)
                .filter(path -> graph.selected(path).isEmpty())
                .findFirst()
                .map(path -> main.outdated().excluded("module " + path + ": not a known dependency"));
    }

    /** {@code go list -m all}: a go.mod that go.sum does not vouch for is not fetched, unless {@code -mod=mod}. */
    Attempt<ModuleAt> list() {
        if (scenario.workspace().isPresent() && scenario.isOutside()) {
            return Attempt.refused(noMembers());
        }
        ModuleMode mode = scenario.settings().mode();
        ModuleGraph graph = main.graph(mode);
        Optional<Fault> first = Optional.empty();
        for (ModuleAt module : graph.buildList()) {
            first = first.or(main.described(module)::failure);
        }
        return first.or(graph::failure)
                .or(() -> main.outdated().behind(graph, mode))
                .<Attempt<ModuleAt>>map(Attempt::refused)
                .orElseGet(this::done);
    }

    private Attempt<ModuleAt> done() {
        return Attempt.done(
                new ModuleAt(scenario.query().path(), scenario.query().version()));
    }
}
