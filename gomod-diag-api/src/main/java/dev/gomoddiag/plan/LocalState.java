package dev.gomoddiag.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What lies on the machine where go runs.
 *
 * @param sums the go.sum beside {@code main}
 * @param main the go.mod go runs under; empty: outside a module, or under one that requires nothing
 * @param overrides what {@code main} replaces and excludes
 * @param packages the import paths of packages of {@code main} that go may be asked for
 * @param platform GOOS and GOARCH, such as {@code linux-amd64}
 * @param toolchains which go may run in place of the one that is started; empty: that one suits every module
 * @param workspace the go.work that counts where go runs
 */
public record LocalState(
        ModuleCache cache,
        KnownSums sums,
        Optional<ModFileSummary> main,
        Overrides overrides,
        Set<String> packages,
        String platform,
        Optional<Toolchains> toolchains,
        Optional<Workspace> workspace) {
    public LocalState {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(sums, "sums");
        Objects.requireNonNull(main, "main");
        Objects.requireNonNull(overrides, "overrides");
        packages = Set.copyOf(packages);
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(toolchains, "toolchains");
        Objects.requireNonNull(workspace, "workspace");
    }

    /** An empty module cache, no go.sum, no requirements, on {@code linux-amd64}; nothing is known of toolchains. */
    public static LocalState bare() {
        return new LocalState(
                ModuleCache.empty(),
                KnownSums.none(),
                Optional.empty(),
                Overrides.none(),
                Set.of(),
                "linux-amd64",
                Optional.empty(),
                Optional.empty());
    }

    public LocalState with(ModuleCache other) {
        return new LocalState(other, sums, main, overrides, packages, platform, toolchains, workspace);
    }

    public LocalState with(KnownSums other) {
        return new LocalState(cache, other, main, overrides, packages, platform, toolchains, workspace);
    }

    public LocalState with(ModFileSummary other) {
        return new LocalState(cache, sums, Optional.of(other), overrides, packages, platform, toolchains, workspace);
    }

    public LocalState with(Overrides other) {
        return new LocalState(cache, sums, main, other, packages, platform, toolchains, workspace);
    }

    /** Where the main module has these packages. */
    public LocalState holding(Set<String> others) {
        return new LocalState(cache, sums, main, overrides, others, platform, toolchains, workspace);
    }

    public LocalState on(String other) {
        return new LocalState(cache, sums, main, overrides, packages, other, toolchains, workspace);
    }

    public LocalState with(Toolchains other) {
        return new LocalState(cache, sums, main, overrides, packages, platform, Optional.of(other), workspace);
    }

    public LocalState with(Workspace other) {
        return new LocalState(cache, sums, main, overrides, packages, platform, toolchains, Optional.of(other));
    }
}
