package dev.gomoddiag.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * What lies on the machine where go runs.
 *
 * @param sums the go.sum beside {@code main}
 * @param main the go.mod go runs under; empty: outside a module, or under one that requires nothing
 * @param overrides what {@code main} replaces and excludes
 * @param platform GOOS and GOARCH, such as {@code linux-amd64}
 * @param toolchains which go may run in place of the one that is started; empty: that one suits every module
 */
public record LocalState(
        ModuleCache cache,
        KnownSums sums,
        Optional<ModFileSummary> main,
        Overrides overrides,
        String platform,
        Optional<Toolchains> toolchains) {
    public LocalState {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(sums, "sums");
        Objects.requireNonNull(main, "main");
        Objects.requireNonNull(overrides, "overrides");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(toolchains, "toolchains");
    }

    /** An empty module cache, no go.sum, no requirements, on {@code linux-amd64}; nothing is known of toolchains. */
    public static LocalState bare() {
        return new LocalState(
                ModuleCache.empty(),
                KnownSums.none(),
                Optional.empty(),
                Overrides.none(),
                "linux-amd64",
                Optional.empty());
    }

    public LocalState with(ModuleCache other) {
        return new LocalState(other, sums, main, overrides, platform, toolchains);
    }

    public LocalState with(KnownSums other) {
        return new LocalState(cache, other, main, overrides, platform, toolchains);
    }

    public LocalState with(ModFileSummary other) {
        return new LocalState(cache, sums, Optional.of(other), overrides, platform, toolchains);
    }

    public LocalState with(Overrides other) {
        return new LocalState(cache, sums, main, other, platform, toolchains);
    }

    public LocalState on(String other) {
        return new LocalState(cache, sums, main, overrides, other, toolchains);
    }

    public LocalState with(Toolchains other) {
        return new LocalState(cache, sums, main, overrides, platform, Optional.of(other));
    }
}
