package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.plan.When;
import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.TooNew;
import dev.gomoddiag.toolchain.ToolchainChoice;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The settings by which go stops whatever it is asked for, in go's words and about in go's order. */
final class StartCheck {
    /** The first release that reads GOTOOLCHAIN, and refuses a go.mod that is too new. */
    private static final int TOOLCHAINS_SINCE = 21;

    private static final Set<String> MODULE_MODES = Set.of("", "auto", "on", "off");

    private final HostEnvironment host;
    private final FilePath paths;
    private final Toolchains toolchains;
    private final UnaryOperator<String> variables;
    private final Optional<GoVersion> version;

    /** @param variables the effective value of a variable of go */
    StartCheck(
            HostEnvironment host, UnaryOperator<String> variables, Optional<GoVersion> version, Toolchains toolchains) {
        this.host = host;
        this.paths = new FilePath(host.os());
        this.toolchains = toolchains;
        this.variables = variables;
        this.version = version;
    }

    Optional<FetchStep.StopStep> refusal() {
        return Stream.of(toolchain(), goPath(), flags(), moduleMode(), modFile(), moduleCache(), workFile())
                .flatMap(Optional::stream)
                .findFirst();
    }

    // cmd/go/internal/base/goflags.go
    private Optional<FetchStep.StopStep> flags() {
        return GoFlags.problem(variables.apply("GOFLAGS"), version)
                .flatMap(problem -> stop(StopReason.INVALID_GOFLAGS, "go: parsing $GOFLAGS: " + problem));
    }

    private Optional<FetchStep.StopStep> modFile() {
        String flags = variables.apply("GOFLAGS");
        return variables.apply("GO111MODULE").equals("off")
                ? Optional.empty()
                : ModFile.malformed(flags)
                        .flatMap(why -> stop(StopReason.INVALID_MODFILE, "go: " + why))
                        .or(() -> ModFile.missing(host, flags)
                                .flatMap(why -> stop(StopReason.MISSING_MODFILE, "go: " + why)));
    }

    private Optional<FetchStep.StopStep> workFile() {
        String work = variables.apply("GOWORK");
        if (work.isEmpty()
                || work.equals("off")
                || variables.apply("GO111MODULE").equals("off")) {
            return Optional.empty();
        }
        boolean early = version.filter(go -> !go.atLeast(TOOLCHAINS_SINCE)).isPresent();
        if (!paths.isAbsolute(work)) {
            return early
                    ? stop(StopReason.UNREADABLE_GO_WORK, "go: the path provided to GOWORK must be an absolute path")
                    : stop(StopReason.INVALID_GOWORK, "go: invalid GOWORK: not an absolute path");
        }
        return new WorkFile(host, work).problem().flatMap(why -> stop(StopReason.UNREADABLE_GO_WORK, "go: " + why));
    }

    private Optional<FetchStep.StopStep> moduleMode() {
        String mode = variables.apply("GO111MODULE");
        return MODULE_MODES.contains(mode)
                ? Optional.empty()
                : stop(StopReason.INVALID_MODULE_MODE, "go: unknown environment setting GO111MODULE=" + mode);
    }

    // cmd/go/internal/toolchain/select.go
    private Optional<FetchStep.StopStep> toolchain() {
        if (version.filter(go -> !go.atLeast(TOOLCHAINS_SINCE)).isPresent()
                || variables.apply("GO111MODULE").equals("off")) {
            return Optional.empty();
        }
        return toolchains
                .setting()
                .problem()
                .flatMap(problem -> stop(StopReason.INVALID_GOTOOLCHAIN, "go: " + problem))
                .or(() -> version.flatMap(go -> GoRelease.parse(go.toString())).flatMap(this::tooOld));
    }

    // the toolchain line of the file has its own way to keep go from the release that the go line wants
    private Optional<FetchStep.StopStep> tooOld(GoRelease local) {
        ToolchainLines lines = toolchains.lines();
        ToolchainChoice choice = ToolchainChoice.of(toolchains.setting(), lines, local);
        if (choice.problem().isPresent()) {
            return stop(
                    StopReason.INVALID_GOTOOLCHAIN, "go: " + choice.problem().get());
        }
        GoRelease running = GoRelease.ofToolchain(choice.name()).orElse(local);
        return GoRelease.parse(lines.go())
                .filter(wanted -> wanted.newerThan(running))
                .map(wanted -> new TooNew(lines.file(), wanted).words(running, toolchains.setting(), lines))
                .flatMap(words -> stop(StopReason.GO_TOO_OLD, "go: " + words));
    }

    // cmd/go/main.go; an empty entry is passed over
    private Optional<FetchStep.StopStep> goPath() {
        for (String entry : paths.entries(variables.apply("GOPATH"))) {
            if (entry.startsWith("~")) {
                return stop(
                        StopReason.INVALID_GOPATH,
                        "go: GOPATH entry cannot start with shell metacharacter '~': \"" + entry + "\"");
            }
            if (!entry.isEmpty() && !paths.isAbsolute(entry)) {
                return stop(
                        StopReason.INVALID_GOPATH,
                        "go: GOPATH entry is relative; must be absolute path: \"" + entry + "\".");
            }
        }
        return Optional.empty();
    }

    // cmd/go/internal/modfetch/cache.go, checkCacheDir: it comes when go first writes, which is before it has fetched
    private Optional<FetchStep.StopStep> moduleCache() {
        String cache = variables.apply("GOMODCACHE");
        if (cache.isEmpty()) {
            return stop(StopReason.NO_MODULE_CACHE, "go: module cache not found: neither GOMODCACHE nor GOPATH is set");
        }
        return paths.isAbsolute(cache)
                ? Optional.empty()
                : stop(
                        StopReason.INVALID_GOMODCACHE,
                        "go: GOMODCACHE entry is relative; must be absolute path: \"" + cache + "\".");
    }

    private static Optional<FetchStep.StopStep> stop(StopReason reason, String message) {
        return Optional.of(new FetchStep.StopStep(reason, message, -1, When.ALWAYS));
    }
}
