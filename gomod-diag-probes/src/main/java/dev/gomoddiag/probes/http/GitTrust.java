package dev.gomoddiag.probes.http;

import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.probes.trust.GoTrust;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.TrustSettings;
import dev.gomoddiag.settings.TrustSettings.GoRoots;
import dev.gomoddiag.settings.TrustSettings.Location;
import dev.gomoddiag.settings.TrustSettings.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whom git trusts, host by host: the certificates that http.sslCAInfo and the like name; where none does, those of the
 * system stand for those of git's TLS library, which does not read SSL_CERT_FILE (curl, docs/SSLCERTS.md). Thread-safe.
 */
final class GitTrust {
    private final ProbeContext context;
    private final Map<String, GoTrust> byHost = new ConcurrentHashMap<>();

    GitTrust(ProbeContext context) {
        this.context = context;
    }

    GoTrust at(String host) {
        return byHost.computeIfAbsent(host, name -> GoTrust.of(context, roots(name)));
    }

    private GoRoots roots(String host) {
        TrustSettings.GitTrust git = context.settings().trust().gitFor("https://" + host + "/");
        List<Location> files = locations(git.caFile());
        List<Location> directories = locations(git.caDirectory());
        return files.isEmpty() && directories.isEmpty()
                ? context.settings().trust().system()
                : new GoRoots(Verifier.FILES, files, directories);
    }

    private List<Location> locations(Optional<Setting> setting) {
        return setting.map(found -> new Location(expanded(found.raw()), found.source())).stream()
                .toList();
    }

    // git-config's type path
    private String expanded(String path) {
        return path.startsWith("~/") ? context.host().home().orElse("~") + path.substring(1) : path;
    }
}
