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
 */
public record LocalState(
        ModuleCache cache, KnownSums sums, Optional<ModFileSummary> main, Overrides overrides, String platform) {
    public LocalState {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(sums, "sums");
        Objects.requireNonNull(main, "main");
        Objects.requireNonNull(overrides, "overrides");
        Objects.requireNonNull(platform, "platform");
    }

    /** An empty module cache, no go.sum, no requirements, on {@code linux-amd64}. */
    public static LocalState bare() {
        return new LocalState(ModuleCache.empty(), KnownSums.none(), Optional.empty(), Overrides.none(), "linux-amd64");
    }

    public LocalState with(ModuleCache other) {
        return new LocalState(other, sums, main, overrides, platform);
    }

    public LocalState with(KnownSums other) {
        return new LocalState(cache, other, main, overrides, platform);
    }

    public LocalState with(ModFileSummary other) {
        return new LocalState(cache, sums, Optional.of(other), overrides, platform);
    }

    public LocalState with(Overrides other) {
        return new LocalState(cache, sums, main, other, platform);
    }

    public LocalState on(String other) {
        return new LocalState(cache, sums, main, overrides, other);
    }
}
