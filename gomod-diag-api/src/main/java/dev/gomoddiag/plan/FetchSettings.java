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
 * @param rewrites git's {@code insteadOf} rules
 * @param goVersion empty: the newest release that is modelled
 */
public record FetchSettings(
        GoProxyList proxies,
        GlobList noProxy,
        GlobList noSumdb,
        GlobList insecure,
        GlobList privatePatterns,
        SumdbSetting sumdb,
        UrlRewrites rewrites,
        Optional<GoVersion> goVersion,
        ModuleMode mode) {

    public FetchSettings {
        Objects.requireNonNull(proxies, "proxies");
        Objects.requireNonNull(sumdb, "sumdb");
        Objects.requireNonNull(mode, "mode");
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

    /** Whether go is release 1.{@code minor} or later; true where the release is not known. */
    boolean goAtLeast(int minor) {
        return goVersion.map(version -> version.atLeast(minor)).orElse(true);
    }
}
