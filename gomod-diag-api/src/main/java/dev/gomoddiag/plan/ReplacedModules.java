package dev.gomoddiag.plan;

import java.util.Optional;

/**
 * Module versions with what the main module puts in their place ({@code goModSummary} and {@code fetch} of
 * cmd/go/internal/modload).
 */
final class ReplacedModules {
    private final Overrides overrides;
    private final ModuleFetcher fetcher;
    private final VisitLog log;

    ReplacedModules(Overrides overrides, ModuleFetcher fetcher, VisitLog log) {
        this.overrides = overrides;
        this.fetcher = fetcher;
        this.log = log;
    }

    /** The module that is fetched for one; empty where a directory takes its place. */
    Optional<ModuleAt> fetched(ModuleAt module) {
        Optional<Substitute> substitute = overrides.of(module);
        return substitute.isEmpty()
                ? Optional.of(module)
                : substitute.filter(Substitute.Module.class::isInstance).map(by -> ((Substitute.Module) by).module());
    }

    /** The go.mod, without requirements on excluded versions; it must name the module or what takes its place. */
    Attempt<ModFileSummary> mod(ModuleAt module) {
        return whole(module)
                .then(summary -> named(module, summary))
                .then(summary -> misnamed(module, summary.module())
                        ? refused(
                                StopReason.MALFORMED_GO_MOD,
                                "parsing go.mod:\n\tmodule declares its path as: " + summary.module()
                                        + "\n\t        but was required as: " + module.path())
                        : Attempt.done(summary.without(overrides::excludes)));
    }

    // goModSummary: a directory may have any path, and none
    private Attempt<ModFileSummary> named(ModuleAt module, ModFileSummary summary) {
        Optional<ModuleAt> fetched = summary.isNameless() ? fetched(module) : Optional.empty();
        return fetched.isPresent()
                ? refused(StopReason.MALFORMED_GO_MOD, fetched.get() + ": parsing go.mod: missing module line")
                : Attempt.done(summary);
    }

    private boolean misnamed(ModuleAt module, String named) {
        return !named.equals(module.path())
                && fetched(module)
                        .filter(fetched -> !fetched.path().equals(named))
                        .isPresent();
    }

    /** The go.mod as it is, with its retractions. */
    Attempt<ModFileSummary> whole(ModuleAt module) {
        return raw(module).then(this::readable);
    }

    // as go reads what is not the go.mod of the main module
    private Attempt<ModFileSummary> readable(ModFileSummary summary) {
        return summary.problem()
                .<Attempt<ModFileSummary>>map(why -> refused(StopReason.MALFORMED_GO_MOD, "require " + why))
                .orElseGet(() -> Attempt.done(summary.canonical()));
    }

    private Attempt<ModFileSummary> raw(ModuleAt module) {
        Optional<Substitute> substitute = overrides.of(module);
        return substitute.isPresent() && substitute.get() instanceof Substitute.Directory directory
                ? directory
                        .content()
                        .map(content -> Attempt.done(content.goMod()))
                        .orElseGet(() -> missing("reading " + bare(directory.path()) + "/go.mod"))
                : fetcher.mod(fetched(module).orElse(module));
    }

    Attempt<Payload> zip(ModuleAt module) {
        Optional<Substitute> substitute = overrides.of(module);
        return substitute.isPresent() && substitute.get() instanceof Substitute.Directory directory
                ? directory
                        .content()
                        .map(content -> Attempt.done(content.packages()))
                        .orElseGet(() ->
                                missing(module + ": replacement directory " + directory.path() + " does not exist"))
                : fetcher.zip(fetched(module).orElse(module));
    }

    /** A module as go's messages name it where they tell of its replacement. */
    String named(ModuleAt module) {
        return module
                + overrides.of(module).map(by -> " (replaced by " + by + ")").orElse("");
    }

    Overrides overrides() {
        return overrides;
    }

    private static String bare(String path) {
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private <T> Attempt<T> missing(String text) {
        return refused(StopReason.MISSING_DIRECTORY, text);
    }

    private <T> Attempt<T> refused(StopReason reason, String text) {
        return Attempt.refused(log.stop(reason, text));
    }
}
