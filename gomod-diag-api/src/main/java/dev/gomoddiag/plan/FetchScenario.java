package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModuleQuery;
import java.util.Objects;

/** A go command, what it is asked for, and all that decides what it fetches before anyone answers. */
public record FetchScenario(FetchCommand command, ModuleQuery query, FetchSettings settings, LocalState local) {
    public FetchScenario {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(local, "local");
    }

    /** With an empty module cache and no go.sum. */
    public static FetchScenario of(FetchCommand command, ModuleQuery query, FetchSettings settings) {
        return new FetchScenario(command, query, settings, LocalState.bare());
    }

    /** {@code go mod download} under a go.mod, with an empty module cache and no go.sum. */
    public static FetchScenario project(ModFileSummary main, FetchSettings settings) {
        return new FetchScenario(
                FetchCommand.MOD_DOWNLOAD_ALL,
                new ModuleQuery(main.module(), "latest"),
                settings,
                LocalState.bare().with(main));
    }

    /**
     * The download of a toolchain that GOTOOLCHAIN or a go.mod asks for.
     *
     * @param name for example {@code go1.26.8}
     */
    public static FetchScenario toolchain(String name, FetchSettings settings) {
        return of(FetchCommand.TOOLCHAIN, new ModuleQuery("toolchain", name), settings);
    }

    /** Whether go.sum vouches for a file; install and toolchains never look into one. */
    boolean hasSum(ModuleAt module, ModulePart part) {
        return command != FetchCommand.INSTALL
                && command != FetchCommand.TOOLCHAIN
                && local.sums().has(module, part);
    }

    /** What the main module replaces and excludes; install and toolchains never look into it. */
    Overrides overrides() {
        return command == FetchCommand.INSTALL || command == FetchCommand.TOOLCHAIN
                ? Overrides.none()
                : local.overrides();
    }

    public FetchScenario in(LocalState other) {
        return new FetchScenario(command, query, settings, other);
    }
}
