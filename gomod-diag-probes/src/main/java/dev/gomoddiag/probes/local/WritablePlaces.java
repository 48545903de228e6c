package dev.gomoddiag.probes.local;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.fact.DirectoryState.Access;
import dev.gomoddiag.fact.Fact;
import dev.gomoddiag.fact.LocalDirectory;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.module.ModulePath;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.FetchTrace;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.SumdbSetting;
import dev.gomoddiag.plan.Verdict;
import dev.gomoddiag.plan.When;
import dev.gomoddiag.probe.ProbeContext;
import dev.gomoddiag.settings.FilePath;
import dev.gomoddiag.settings.GoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The directories that go writes to when it has fetched a module (cmd/go/internal/modfetch/cache.go and sumdb.go). */
public final class WritablePlaces {
    /** Less than a small module takes, unpacked. */
    private static final long FULL = 1 << 20;

    private static final Map<Access, String> ERRORS = Map.of(
            Access.DENIED, "permission denied",
            Access.READ_ONLY_FILE_SYSTEM, "read-only file system",
            Access.NOT_A_DIRECTORY, "not a directory");

    private final HostEnvironment host;
    private final GoSettings settings;
    private final List<LocalDirectory> seen = new ArrayList<>();

    private WritablePlaces(ProbeContext context) {
        this.host = context.host();
        this.settings = context.settings();
    }

    /**
     * Why go cannot keep what a walk has fetched; empty when it can, or has it already.
     *
     * @param told told of each place once one of them is no good
     */
    public static Optional<FetchStep.StopStep> obstacle(ProbeContext context, FetchTrace trace, Consumer<Fact> told) {
        if (!(trace.verdict() instanceof Verdict.Fetched fetched)) {
            return Optional.empty();
        }
        WritablePlaces places = new WritablePlaces(context);
        if (places.cached(fetched)) {
            return Optional.empty();
        }
        places.look(fetched, byGit(trace));
        Optional<FetchStep.StopStep> obstacle =
                places.seen.stream().flatMap(place -> problem(place).stream()).findFirst();
        if (obstacle.isPresent()) {
            places.alternatives();
            places.seen.forEach(told);
        }
        return obstacle;
    }

    private static List<FetchStep> byGit(FetchTrace trace) {
        return trace.visits().stream()
                .map(visit -> visit.step())
                .filter(FetchStep.GitStep.class::isInstance)
                .toList();
    }

    private boolean cached(Verdict.Fetched module) {
        return CachedFiles.of(settings, module.module(), module.version(), ".ziphash")
                .filter(file -> host.read(file) instanceof FileContent.Present)
                .isPresent();
    }

    private String cache() {
        return settings.go("GOMODCACHE").raw();
    }

    private void look(Verdict.Fetched module, List<FetchStep> gitSteps) {
        add("GOMODCACHE", CachedFiles.directory(settings, module.module()));
        add("GOMODCACHE", cache() + "/" + ModulePath.escape(module.module()));
        if (settings.fetch().sumdb() instanceof SumdbSetting.Database database
                && !settings.fetch().noSumdb().matches(module.module())) {
            String first = new FilePath(host.os()).first(settings.go("GOPATH").raw());
            if (!first.isEmpty()) {
                add("GOPATH", first + "/pkg/sumdb/" + database.name());
            }
        }
        if (!gitSteps.isEmpty()) {
            add("GOMODCACHE", cache() + "/cache/vcs");
            add("TMPDIR", temporary());
        }
    }

    /** Where else go could write, for whoever looks for a way out. */
    private void alternatives() {
        host.home().ifPresent(home -> add("HOME", home));
        add("TMPDIR", temporary());
    }

    private String temporary() {
        if (windows()) {
            return host.variable("TEMP").orElse("C:\\Windows\\Temp");
        }
        return host.variable("TMPDIR").filter(value -> !value.isEmpty()).orElse("/tmp");
    }

    private boolean windows() {
        return host.os() == OperatingSystem.WINDOWS;
    }

    private void add(String setting, String path) {
        LocalDirectory place = new LocalDirectory(setting, path, host.directory(path));
        if (!seen.contains(place)) {
            seen.add(place);
        }
    }

    private static Optional<FetchStep.StopStep> problem(LocalDirectory place) {
        DirectoryState state = place.state();
        String error = ERRORS.get(state.access());
        if (place.setting().equals("TMPDIR")) {
            boolean missing = !state.nearest().isEmpty() && !state.nearest().equals(place.path());
            return missing || error != null
                    ? stop(
                            StopReason.NO_TEMPORARY_DIRECTORY,
                            "go: creating temporary file: open " + place.path() + ": "
                                    + (missing ? "no such file or directory" : error))
                    : Optional.empty();
        }
        if (error != null) {
            return stop(StopReason.CACHE_NOT_WRITABLE, "go: mkdir " + place.path() + ": " + error);
        }
        boolean full = state.usableBytes().orElse(Long.MAX_VALUE) < FULL;
        return full
                ? stop(StopReason.DISK_FULL, "go: write " + place.path() + ": no space left on device")
                : Optional.empty();
    }

    private static Optional<FetchStep.StopStep> stop(StopReason reason, String message) {
        return Optional.of(new FetchStep.StopStep(reason, message, -1, When.ALWAYS));
    }
}
