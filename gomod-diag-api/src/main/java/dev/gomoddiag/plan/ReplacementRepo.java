package dev.gomoddiag.plan;

import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.module.ModuleVersion;
import dev.gomoddiag.module.PathMajor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module of which the main module replaces versions, which then exist even where nobody serves them
 * ({@code replacementRepo} of cmd/go/internal/modload/query.go).
 */
final class ReplacementRepo implements VersionRepo {
    private static final String NEVER = ".0.0-00010101000000-000000000000";

    private final VersionRepo repo;
    private final String module;
    private final Overrides overrides;
    private final Overrides listed;

    /** @param listed the lines whose versions exist, which those of a go.work do not */
    ReplacementRepo(VersionRepo repo, String module, Overrides overrides, Overrides listed) {
        this.repo = repo;
        this.module = module;
        this.overrides = overrides;
        this.listed = listed;
    }

    @Override
    public Attempt<List<String>> versions(String prefix) {
        Attempt<List<String>> own = repo.versions(prefix);
        boolean missing = own.failure().map(ReplacementRepo::isMissing).orElse(true);
        List<String> listed = own instanceof Attempt.Done<List<String>> done ? done.value() : List.of();
        if (listed.contains(FetchPlan.UNKNOWN_VERSION) || own.failure().isPresent() && !missing) {
            return own;
        }
        return Attempt.done(Stream.concat(listed.stream(), this.listed.released(module, prefix).stream())
                .distinct()
                .sorted(ModuleVersion.ORDER)
                .toList());
    }

    // a path that is none, such as "foo", has no versions of its own
    private static boolean isMissing(Fault fault) {
        return fault.notExist() || fault.kind() == FaultKind.INVALID_PATH;
    }

    @Override
    public Attempt<String> stat(String revision) {
        Attempt<String> own = repo.stat(revision);
        if (own instanceof Attempt.Done || !ModuleVersion.canonical(revision).equals(revision)) {
            return own;
        }
        boolean unmarked =
                ModulePath.split(module).map(PathMajor::major).orElse("/").isEmpty()
                        && ModuleVersion.problemForPath(module, revision).isPresent();
        String version = unmarked ? revision + "+incompatible" : revision;
        return listed.of(new ModuleAt(module, version)).isPresent() ? Attempt.done(version) : own;
    }

    @Override
    public Attempt<String> latest() {
        Attempt<String> own = repo.latest();
        Optional<String> replaced = overrides.highest(module).map(version -> version.isEmpty() ? never() : version);
        boolean newer = own instanceof Attempt.Done<String> done
                && replaced.filter(version -> ModuleVersion.compare(version, done.value()) <= 0)
                        .isPresent();
        return newer || replaced.isEmpty() ? own : Attempt.done(replaced.get());
    }

    // a version below any other, of the year 1
    private String never() {
        String major = ModulePath.split(module).map(PathMajor::major).orElse("");
        return (major.isEmpty() ? "v0" : major.substring(1)) + NEVER;
    }
}
