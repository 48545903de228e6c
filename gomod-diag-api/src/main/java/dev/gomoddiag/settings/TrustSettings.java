package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where go and where git look for the certificates they trust: names only, no certificate is read. */
public final class TrustSettings {
    private static final Set<String> FALSE = Set.of("", "false", "no", "off", "0");

    private final GoRoots go;
    private final GoRoots system;
    private final GitSettings git;
    private final Optional<Setting> caFile;
    private final Optional<Setting> caDirectory;
    private final Optional<Setting> noVerify;

    TrustSettings(HostEnvironment host, GoRoots go, GoRoots system, GitSettings git) {
        this.go = go;
        this.system = system;
        this.git = git;
        this.caFile = variable(host, "GIT_SSL_CAINFO");
        this.caDirectory = variable(host, "GIT_SSL_CAPATH");
        this.noVerify = variable(host, "GIT_SSL_NO_VERIFY");
    }

    private static Optional<Setting> variable(HostEnvironment host, String name) {
        return new ProcessVariable(name, ProcessVariable.Blank.SET).on(host);
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
    public record Location(String path, SettingSource source) {
        public Location {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(source, "source");
        }
    }

    /**
     * What go trusts.
     *
     * @param files of which go takes the first it can read; empty with {@link Verifier#PLATFORM}
     * @param directories all of which go reads; empty with {@link Verifier#PLATFORM}
     */
    public record GoRoots(Verifier verifier, List<Location> files, List<Location> directories) {
        public GoRoots {
            Objects.requireNonNull(verifier, "verifier");
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
            Optional<Setting> unverified) {
        public GitTrust {
            Objects.requireNonNull(caFile, "caFile");
            Objects.requireNonNull(caDirectory, "caDirectory");
            Objects.requireNonNull(backend, "backend");
            Objects.requireNonNull(unverified, "unverified");
        }
    }

    public GoRoots go() {
        return go;
    }

    /** What the system trusts where no variable says otherwise: git too, unless it is told of certificates of its own. */
    public GoRoots system() {
        return system;
    }

    /** Git's own choice for a URL after {@code insteadOf} (http.c of git): a variable beats the configuration. */
    public GitTrust gitFor(String url) {
        return new GitTrust(
                caFile.or(() -> git.httpFor(url, "sslCAInfo")),
                caDirectory.or(() -> git.httpFor(url, "sslCAPath")),
                git.httpFor(url, "sslBackend"),
                noVerify.or(() -> git.httpFor(url, "sslVerify").filter(TrustSettings::isFalse)));
    }

    private static boolean isFalse(Setting setting) {
        return FALSE.contains(setting.raw().toLowerCase(Locale.ROOT));
    }
}
