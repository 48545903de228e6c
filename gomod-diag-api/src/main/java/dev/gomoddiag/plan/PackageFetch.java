package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the module of a package among the prefixes of its path ({@code go get} and {@code go install}). */
final class PackageFetch {
    private final FetchScenario scenario;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Fetch fetch;
    private final Predicate<String> plausible;
    private final UnaryOperator<String> selected;

    /**
     * @param plausible which prefixes are followed once they were asked for
     * @param selected the version of a module that the main module has; "" for none
     */
    PackageFetch(
            FetchScenario scenario,
            VisitLog log,
            EntryWalk walk,
            Fetch fetch,
            Predicate<String> plausible,
            UnaryOperator<String> selected) {
        this.scenario = scenario;
        this.log = log;
        this.walk = walk;
        this.fetch = fetch;
        this.plausible = plausible;
        this.selected = selected;
    }

    Attempt<ModuleAt> find() {
        List<String> candidates = candidates();
        if (candidates.isEmpty()) {
            String text = unfit(scenario.query().path());
            return Attempt.refused(log.stop(StopReason.INVALID_MODULE_PATH, text));
        }
        return walk.walk(
                at -> longest(at, candidates), new ModuleAt(scenario.query().path(), scenario.assumedVersion()));
    }

    /** The modules that may have the package, but for the main module ({@code modulePrefixesExcludingTarget}). */
    List<String> candidates() {
        return ModulePath.prefixes(scenario.query().path()).stream()
                .filter(candidate -> !scenario.isMain(candidate))
                .toList();
    }

    /** The version of a module that the query asks for, whatever packages it has. */
    Attempt<ModuleAt> version(String module) {
        return walk.walk(
                        at -> fetch.queries().resolve(at, module, matcher(module), this::objection),
                        scenario.assumedVersion())
                .then(version -> Attempt.done(new ModuleAt(module, version)));
    }

    private String unfit(String path) {
        return PackagePattern.is(path)
                ? "no modules to query for " + scenario.query() + " because first path element contains a wildcard"
                : ModulePath.malformed(path, ModulePath.packageProblem(path).orElse("invalid version"));
    }

    // queryPrefixModules: all prefixes at the same time, then the longest one that is a module
    private Attempt<ModuleAt> longest(EntryAt at, List<String> candidates) {
        String query = scenario.query().version();
        log.askAll(candidates.stream()
                .filter(candidate -> !fetch.fetcher().hasInfo(new ModuleAt(candidate, query)))
                .flatMap(candidate -> fetch.fetcher().sources().first(at, candidate, matcher(candidate)).stream())
                .toList());
        List<Attempt<ModuleAt>> attempts = new ArrayList<>();
        for (String candidate : candidates.stream().filter(plausible).toList()) {
            attempts.add(fetch.queries()
                    .resolve(at, candidate, matcher(candidate), this::objection)
                    .then(version -> Attempt.done(new ModuleAt(candidate, version)))
                    .then(this::withPackage)
                    .mapFault(this::classed));
        }
        return PrefixOutcome.of(attempts);
    }

    /** The packages of a module. */
    Attempt<Payload> content(ModuleAt module) {
        Attempt<Payload> zip = fetch.replaced().zip(module);
        boolean reads = PackagePattern.is(scenario.query().path())
                && scenario.settings().has(Change.IGNORED_DIRECTORIES);
        return zip.then(packages -> {
            if (reads) {
                // a failure to read it leaves nothing out
                fetch.replaced().mod(module);
            }
            return zip;
        });
    }

    private Attempt<ModuleAt> withPackage(ModuleAt module) {
        return content(module)
                .then(zip -> zip instanceof Payload.Packages packages && !holdsPackage(packages, module)
                        ? Attempt.refused(noPackage(module))
                        : Attempt.done(module));
    }

    private Fault classed(Fault fault) {
        boolean hard = fault.kind() == FaultKind.INVALID_VERSION
                && !scenario.settings().has(Change.INVALID_VERSION_CLASS);
        return hard ? fault.as(FaultKind.HARD) : fault;
    }

    // go get is content with the path of a module that has no package at its root
    private boolean holdsPackage(Payload.Packages packages, ModuleAt module) {
        return scenario.command() == FetchCommand.GET && names(module.path()) || hasPackage(packages, module);
    }

    /** Whether the query fits the path of a package or module. */
    boolean names(String path) {
        String asked = scenario.query().path();
        return PackagePattern.is(asked) ? new PackagePattern(asked).matches(path) : asked.equals(path);
    }

    /** Whether a module has a package that the query names; so it is taken where nobody looked. */
    boolean hasPackage(Payload content, ModuleAt module) {
        return !(content instanceof Payload.Packages packages)
                || packages.directories().stream()
                        .anyMatch(directory -> names(module.path() + (directory.isEmpty() ? "" : "/") + directory));
    }

    private Fault noPackage(ModuleAt module) {
        String query = scenario.query().version();
        String found = Stream.concat(
                        Stream.of(module.version()).filter(version -> !version.equals(query)),
                        scenario.overrides().of(module).map(by -> "replaced by " + by).stream())
                .collect(Collectors.joining(", ", " (", ")"))
                .replace(" ()", "");
        String text = "module " + module.path() + "@" + query + " found" + found + ", but does not contain "
                + (PackagePattern.is(scenario.query().path()) ? "packages matching " : "package ")
                + scenario.query().path();
        return log.stop(new FetchStep.StopStep(StopReason.NO_PACKAGE, text, -1, When.ALWAYS), FaultKind.NO_PACKAGE);
    }

    private VersionMatcher matcher(String module) {
        return new VersionMatcher(scenario.query().version(), selected.apply(module));
    }

    // checkAllowedOr of cmd/go/internal/modget: what is wanted by name or there already may be retracted, as may any
    // revision that is installed (installOutsideModule of cmd/go/internal/work)
    private Optional<String> objection(ModuleAt module) {
        VersionMatcher matcher = matcher(module.path());
        boolean revision =
                scenario.command() == FetchCommand.INSTALL && !matcher.kind().choosesFromList();
        if (revision || module.version().equals(scenario.query().version())) {
            return fetch.allowed().exclusion(module);
        }
        return matcher.isRelative() && module.version().equals(matcher.current())
                ? Optional.empty()
                : fetch.allowed().objection(module);
    }
}
