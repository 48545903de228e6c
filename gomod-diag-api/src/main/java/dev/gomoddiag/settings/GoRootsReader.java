package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.settings.SettingSource.Kind;
import dev.gomoddiag.settings.TrustSettings.GoRoots;
import dev.gomoddiag.settings.TrustSettings.Location;
import dev.gomoddiag.settings.TrustSettings.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where go looks for root certificates (crypto/x509/root_linux.go, root_bsd.go, root_unix.go). */
final class GoRootsReader {
    private static final List<String> LINUX_FILES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/pki/tls/cacert.pem",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/cert.pem");
    private static final List<String> LINUX_DIRECTORIES = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");
    private static final List<String> BSD_FILES = List.of(
            "/usr/local/etc/ssl/cert.pem",
            "/etc/ssl/cert.pem",
            "/usr/local/share/certs/ca-root-nss.crt",
            "/etc/openssl/certs/ca-certificates.crt");
    private static final List<String> BSD_DIRECTORIES =
            List.of("/etc/ssl/certs", "/usr/local/share/certs", "/etc/openssl/certs");

    private final HostEnvironment host;

    GoRootsReader(HostEnvironment host) {
        this.host = host;
    }

    /**
     * The roots of a go release.
     *
     * @param version empty: the newest release that is modelled
     */
    GoRoots read(Optional<GoVersion> version) {
        List<Location> files = locations("SSL_CERT_FILE", "\n");
        List<Location> directories = locations("SSL_CERT_DIR", host.os() == OperatingSystem.WINDOWS ? ";" : ":");
        GoRoots system = ofSystem();
        if (system.verifier() == Verifier.FILES) {
            return new GoRoots(
                    Verifier.FILES,
                    files.isEmpty() ? system.files() : files,
                    directories.isEmpty() ? system.directories() : directories);
        }
        boolean named = !files.isEmpty() || !directories.isEmpty();
        return named && overridesPlatform(version) ? new GoRoots(Verifier.FILES, files, directories) : system;
    }

    /** The roots of the system, which git's TLS library takes; it reads neither variable. */
    GoRoots ofSystem() {
        boolean linux = host.os() == OperatingSystem.LINUX;
        return host.os() == OperatingSystem.WINDOWS || host.os() == OperatingSystem.MACOS
                ? new GoRoots(Verifier.PLATFORM, List.of(), List.of())
                : new GoRoots(
                        Verifier.FILES,
                        defaults(linux ? LINUX_FILES : BSD_FILES),
                        defaults(linux ? LINUX_DIRECTORIES : BSD_DIRECTORIES));
    }

    /** Since Go 1.27 the variables replace the verifier of Windows and macOS, unless GODEBUG says otherwise. */
    private boolean overridesPlatform(Optional<GoVersion> version) {
        boolean switchedOff = Stream.of(host.variable("GODEBUG").orElse("").split(","))
                .anyMatch("x509sslcertoverrideplatform=0"::equals);
        return version.map(found -> found.atLeast(27)).orElse(true) && !switchedOff;
    }

    private List<Location> locations(String variable, String separator) {
        return host.variable(variable).filter(value -> !value.isEmpty()).stream()
                .flatMap(value -> Stream.of(value.split(separator)))
                .map(path -> new Location(path, SettingSource.of(Kind.PROCESS_ENVIRONMENT, variable)))
                .toList();
    }

    private static List<Location> defaults(List<String> paths) {
        return paths.stream()
                .map(path -> new Location(path, SettingSource.of(Kind.GO_DEFAULT, "")))
                .toList();
    }
}
