package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves the versions that a main module names by queries, such as a branch ({@code fixVersion} of
 * cmd/go/internal/modload/init.go): every line is looked at, even after one that failed. The require lines come first here,
 * where go takes all but the retract lines in their order. Not thread-safe.
 */
final class VersionFixer {
    private static final Comparator<ModuleAt> BY_NAME = Comparator.comparing(ModuleAt::toString);

    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final ModuleFetcher fetcher;
    private Optional<Fault> first = Optional.empty();

    VersionFixer(FetchScenario scenario, VisitLog log, EntryWalk walk, ModuleFetcher fetcher) {
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.fetcher = fetcher;
    }

    /** The state with versions alone in the go.mod. */
    Attempt<LocalState> fixed() {
        LocalState local = scenario.local();
        Optional<ModFileSummary> main = local.main()
                .map(file -> file.requiring(file.requires().stream()
                        .map(module -> fixed("require", module))
                        .toList()));
        LocalState fixed = local.with(overrides(local.overrides()));
        Optional<ModFileSummary> whole = main.map(this::retracting);
        return first.<Attempt<LocalState>>map(Attempt::refused)
                .orElseGet(() -> Attempt.done(whole.map(fixed::with).orElse(fixed)));
    }

    // fixRetract of golang.org/x/mod/modfile: versions of the main module itself
    private ModFileSummary retracting(ModFileSummary main) {
        return new ModFileSummary(
                main.module(),
                main.go(),
                main.requires(),
                main.retractions().stream()
                        .map(line -> new ModFileSummary.Retraction(
                                retracted(main, line.low()), retracted(main, line.high())))
                        .toList(),
                main.own());
    }

    private String retracted(ModFileSummary main, String version) {
        ModuleAt module = new ModuleAt(main.module(), version);
        return kept(loose("retract", module), module).version();
    }

    private Overrides overrides(Overrides written) {
        Set<ModuleAt> excluded = new LinkedHashSet<>();
        written.excluded().stream().sorted(BY_NAME).forEach(module -> excluded.add(fixed("exclude", module)));
        List<ModuleAt> subjects = new ArrayList<>(written.replaced().keySet());
        subjects.sort(BY_NAME);
        Map<ModuleAt, Substitute> replaced = new LinkedHashMap<>();
        for (ModuleAt subject : subjects) {
            Substitute by = written.of(subject).orElseThrow();
            Attempt<ModuleAt> version =
                    subject.version().isEmpty() ? Attempt.done(subject) : strict("replace", subject);
            // a line is read no further than what is wrong in it
            replaced.put(
                    kept(version, subject),
                    version instanceof Attempt.Done && by instanceof Substitute.Module module
                            ? new Substitute.Module(kept(loose("replace", module.module()), module.module()))
                            : by);
        }
        return new Overrides(replaced, excluded);
    }

    private ModuleAt fixed(String verb, ModuleAt module) {
        return kept(strict(verb, module), module);
    }

    private Attempt<ModuleAt> strict(String verb, ModuleAt module) {
        Attempt<ModuleAt> version = module.isExact() ? Attempt.done(module) : resolved(module);
        return version.then(known -> fitting(verb, known));
    }

    // what a query finds may be of any major version here
    private Attempt<ModuleAt> loose(String verb, ModuleAt module) {
        return module.isExact() ? fitting(verb, module) : resolved(module);
    }

    private ModuleAt kept(Attempt<ModuleAt> attempt, ModuleAt written) {
        first = first.or(attempt::failure);
        return attempt instanceof Attempt.Done<ModuleAt> done ? done.value() : written;
    }

    private Attempt<ModuleAt> fitting(String verb, ModuleAt module) {
        return module.problem()
                .<Attempt<ModuleAt>>map(why -> stopped(StopReason.MALFORMED_GO_MOD, verb + " " + why))
                .orElseGet(() -> Attempt.done(module));
    }

    // neither replacements nor requirements count yet
    private Attempt<ModuleAt> resolved(ModuleAt module) {
        if (scenario.mode() == ModuleMode.VENDOR) {
            return stopped(StopReason.VENDOR_MODE, "cannot query module due to -mod=vendor");
        }
        FetchScenario bare = new FetchScenario(
                FetchCommand.RESOLVE,
                new ModuleQuery(module.path(), module.version()),
                scenario.settings(),
                scenario.local().with(Overrides.none()));
        VersionQueries queries = new VersionQueries(bare, log, fetcher);
        VersionMatcher matcher = new VersionMatcher(module.version(), "");
        return walk.walk(
                        at -> queries.resolve(at, module.path(), matcher, AllowedVersions.Rule.ALL),
                        FetchPlan.UNKNOWN_VERSION)
                .<ModuleAt>then(version -> Attempt.done(new ModuleAt(module.path(), version)))
                .mapFault(fault -> unnamed(fault, module));
    }

    // the line names the module already
    private static Fault unnamed(Fault fault, ModuleAt module) {
        String text = fault.because().text();
        return List.of("module " + module.path() + ": ", module + ": invalid version: ").stream()
                .filter(text::startsWith)
                .findFirst()
                .map(prefix -> fault.said(Answer.failed(text.substring(prefix.length()))))
                .orElse(fault);
    }

    private <T> Attempt<T> stopped(StopReason reason, String text) {
        return Attempt.refused(log.stop(reason, text));
    }
}
