package dev.gomoddiag.settings;

import java.util.List;
import java.util.Optional;

/** Where go and where git look for the certificates they trust: names only, no certificate is read. */
public final class TrustSettings {
    private final GoRoots go;
    private final GitSettings git;

    TrustSettings(GoRoots go, GitSettings git) {
        this.go = go;
        this.git = git;
    }

    /** Who decides on a certificate for go. */
    public enum Verifier {
        /** Go itself, with certificates from files. */
        FILES,
        /** The operating system: CryptoAPI or the keychain. */
        PLATFORM
    }

    /**
     * A certificate file or a directory of such files; it need not exist.
     *
     * @param source the variable that names it, or the default of go
     */
    public record Location(String path, SettingSource source) {}

    /**
     * What go trusts.
     *
     * @param files of which go takes the first it can read
     * @param directories all of which go reads
     */
    public record GoRoots(Verifier verifier, List<Location> files, List<Location> directories) {
        public GoRoots {
            files = List.copyOf(files);
            directories = List.copyOf(directories);
        }
    }

    /**
     * What git trusts for one URL; where a part is empty, the TLS library of git decides.
     *
     * @param caFile GIT_SSL_CAINFO or http.sslCAInfo
     * @param caDirectory GIT_SSL_CAPATH or http.sslCAPath
     * @param backend http.sslBackend
     * @param unverified the setting that switches verification off; empty when git verifies
     */
    public record GitTrust(
            Optional<Setting> caFile,
            Optional<Setting> caDirectory,
            Optional<Setting> backend,
            Optional<Setting> unverified) {}

    public GoRoots go() {
        return go;
    }

    public GitTrust gitFor(String url) {
        return new GitTrust(
                git.httpFor(url, "sslCAInfo"),
                git.httpFor(url, "sslCAPath"),
                git.httpFor(url, "sslBackend"),
                Optional.empty());
    }
}
