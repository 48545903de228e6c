package dev.gomoddiag.probes.trust;

import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.settings.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The roots that go finds on a machine (crypto/x509/root_unix.go): those of the first file it can read and those of all
 * the files in its directories. Each part is read at its first use, since the file alone is mostly enough.
 */
final class GoRootFiles {
    private final HostEnvironment host;
    private final TrustSettings.GoRoots settings;
    private @Nullable RootPool ofFile;
    private @Nullable RootPool ofAll;

    GoRootFiles(HostEnvironment host, TrustSettings.GoRoots settings) {
        this.host = host;
        this.settings = settings;
    }

    /** Pools to try in turn; the last holds all roots, and making it is put off until it is asked for. */
    Iterable<RootPool> pools() {
        return () -> Stream.<Supplier<RootPool>>of(this::file, this::all)
                .map(Supplier::get)
                .iterator();
    }

    private synchronized RootPool file() {
        RootPool pool = ofFile;
        if (pool == null) {
            pool = RootPool.of(fileDers());
            ofFile = pool;
        }
        return pool;
    }

    synchronized RootPool all() {
        RootPool pool = ofAll;
        if (pool == null) {
            List<byte[]> ders = new ArrayList<>(fileDers());
            for (TrustSettings.Location directory : settings.directories()) {
                host.list(directory.path())
                        .forEach(file -> ders.addAll(ders(file).orElse(List.of())));
            }
            pool = RootPool.of(ders);
            ofAll = pool;
        }
        return pool;
    }

    private List<byte[]> fileDers() {
        if (settings.verifier() == TrustSettings.Verifier.PLATFORM) {
            return PlatformRoots.of(host.os());
        }
        return settings.files().stream()
                .map(file -> ders(file.path()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    /** The certificates of a file; empty when it cannot be read. */
    private Optional<List<byte[]>> ders(String file) {
        return host.read(file) instanceof FileContent.Present present
                ? Optional.of(Pem.blocks(present.bytes()))
                : Optional.empty();
    }
}
