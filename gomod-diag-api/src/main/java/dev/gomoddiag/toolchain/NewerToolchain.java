package dev.gomoddiag.toolchain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The toolchain to go on with where a module needs a newer one (cmd/go/internal/toolchain/switch.go). */
public final class NewerToolchain {
    private NewerToolchain() {}

    /**
     * The latest patch of the language before the latest one if that is enough, else the latest.
     *
     * @param known all releases there are
     */
    public static Optional<GoRelease> of(GoRelease needed, Collection<GoRelease> known) {
        List<GoRelease> enough = known.stream()
                .filter(release -> release.compareTo(needed) >= 0)
                .sorted()
                .toList();
        Optional<GoRelease> latest = Optional.empty();
        for (int i = enough.size() - 1; i >= 0; i--) {
            GoRelease release = enough.get(i);
            Optional<GoRelease> newer = latest;
            if (newer.map(GoRelease::language)
                    .filter(release.language()::equals)
                    .isPresent()) {
                continue;
            }
            latest = Optional.of(release);
            if (newer.filter(next -> !next.isPrerelease()).isPresent()) {
                break;
            }
        }
        return latest;
    }

    /** The release that a version of golang.org/toolchain holds ({@code dlToGo} of cmd/go/internal/modfetch/toolchain.go). */
    public static Optional<GoRelease> released(String version) {
        int start = version.indexOf('-') + 1;
        int end = version.lastIndexOf('.');
        boolean named = start > 0 && end >= start && version.indexOf('-', end) > 0;
        return named ? GoRelease.parse(version.substring(start, end).replaceFirst("^go", "")) : Optional.empty();
    }
}
