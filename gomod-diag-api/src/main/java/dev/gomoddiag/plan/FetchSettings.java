package dev.gomoddiag.plan;

import dev.gomoddiag.module.GlobList;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings that decide what is fetched from where.
 *
 * @param noProxy GONOPROXY
 * @param noSumdb GONOSUMDB
 * @param insecure GOINSECURE
 * @param privatePatterns GOPRIVATE
 * @param vcs GOVCS
 * @param rewrites git's {@code insteadOf} rules
 * @param goVersion empty: the newest release that is modelled
 * @param start what go stops with whatever it is asked for; empty when its other settings let it begin
 */
public record FetchSettings(
        GoProxyList proxies,
        GlobList noProxy,
        GlobList noSumdb,
        GlobList insecure,
        GlobList privatePatterns,
        SumdbSetting sumdb,
        VcsPolicy vcs,
        UrlRewrites rewrites,
        Optional<GoVersion> goVersion,
        ModuleMode mode,
        Optional<FetchStep.StopStep> start) {
    // cmd/go/internal/modget/get.go:runGet
    private static final String NO_GO_MOD = "go.mod file not found in current directory or any parent directory.";

    public FetchSettings {
        Objects.requireNonNull(proxies, "proxies");
        Objects.requireNonNull(sumdb, "sumdb");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(start, "start");
    }

    /** Settings that let go begin, and GOVCS as it is built in. */
    public FetchSettings(
            GoProxyList proxies,
            GlobList noProxy,
            GlobList noSumdb,
            GlobList insecure,
            GlobList privatePatterns,
            SumdbSetting sumdb,
            UrlRewrites rewrites,
            Optional<GoVersion> goVersion,
            ModuleMode mode) {
        this(
                proxies,
                noProxy,
                noSumdb,
                insecure,
                privatePatterns,
                sumdb,
                VcsPolicy.builtIn(),
                rewrites,
                goVersion,
                mode,
                Optional.empty());
    }

    /** The defaults of a Go release without any setting: GOPROXY as given, no private modules. */
    public static FetchSettings of(String goproxy, String gosumdb) {
        return new FetchSettings(
                GoProxyList.parse(goproxy, GlobList.none()),
                GlobList.none(),
                GlobList.none(),
                GlobList.none(),
                GlobList.none(),
                SumdbSetting.parse(gosumdb),
                UrlRewrites.none(),
                Optional.empty(),
                ModuleMode.ENABLED);
    }

    /** The same where nothing keeps go from beginning: whom it is meant to ask. */
    public FetchSettings begun() {
        return with(goVersion, Optional.empty());
    }

    /** The same where neither a directory nor one above it has a go.mod, so that {@code go get} does not begin. */
    public FetchSettings outsideModules() {
        return stopping(StopReason.NO_GO_MOD, NO_GO_MOD);
    }

    /** The same where go stops at the beginning, unless it does so for another reason. */
    public FetchSettings stopping(StopReason reason, String words) {
        return with(goVersion, start.or(() -> Optional.of(new FetchStep.StopStep(reason, words, -1, When.ALWAYS))));
    }

    /** Why go cannot keep what it fetches ({@code checkCacheDir} of cmd/go/internal/modfetch/cache.go). */
    Optional<FetchStep.StopStep> noCache() {
        return start.filter(
                stop -> stop.reason() == StopReason.INVALID_GOMODCACHE || stop.reason() == StopReason.NO_MODULE_CACHE);
    }

    /** The same for another go. */
    FetchSettings of(GoVersion other) {
        return with(Optional.of(other), start);
    }

    private FetchSettings with(Optional<GoVersion> version, Optional<FetchStep.StopStep> beginning) {
        return new FetchSettings(
                proxies, noProxy, noSumdb, insecure, privatePatterns, sumdb, vcs, rewrites, version, mode, beginning);
    }

    /** Whether go is of a release that has a change; true where the release is not known. */
    boolean has(Change change) {
        return goVersion.map(change::in).orElse(true);
    }
}
