package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.plan.StopReason;
import dev.gomoddiag.plan.When;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings by which go stops whatever it is asked for, in go's words and about in go's order. */
final class StartCheck {
    /** The first release that reads GOTOOLCHAIN, and refuses a go.mod that is too new. */
    private static final int TOOLCHAINS_SINCE = 21;

    private static final Set<String> MODULE_MODES = Set.of("", "auto", "on", "off");
    // internal/gover.IsValid, with a suffix that FromToolchain cuts off
    private static final Pattern TOOLCHAIN = Pattern.compile(
            "go[1-9][0-9]*(\\.(0|[1-9][0-9]*)){0,2}((alpha|beta|rc)(0|[1-9][0-9]*))?([ \t-][^/\\\\]*)?");
    private static final Pattern GO_LINE = Pattern.compile("(?m)^go[ \t]+([0-9][0-9.]*[0-9a-z]*)");

    private final HostEnvironment host;
    private final FilePath paths;
    private final UnaryOperator<String> variables;
    private final Optional<GoVersion> version;

    /** @param variables the effective value of a variable of go */
    StartCheck(HostEnvironment host, UnaryOperator<String> variables, Optional<GoVersion> version) {
        this.host = host;
        this.paths = new FilePath(host.os());
        this.variables = variables;
        this.version = version;
    }

    Optional<FetchStep.StopStep> refusal() {
        return Stream.of(toolchain(), goPath(), flags(), moduleMode(), modFile(), moduleCache())
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

    private Optional<FetchStep.StopStep> moduleMode() {
        String mode = variables.apply("GO111MODULE");
        return MODULE_MODES.contains(mode)
                ? Optional.empty()
                : stop(StopReason.INVALID_MODULE_MODE, "go: unknown environment setting GO111MODULE=" + mode);
    }

    // cmd/go/internal/toolchain/select.go
    private Optional<FetchStep.StopStep> toolchain() {
        String value = variables.apply("GOTOOLCHAIN");
        boolean read = version.map(go -> go.atLeast(TOOLCHAINS_SINCE)).orElse(true)
                && !variables.apply("GO111MODULE").equals("off");
        if (!read || value.isEmpty() || value.equals("auto") || value.equals("path")) {
            return Optional.empty();
        }
        int plus = value.indexOf('+');
        String least = plus < 0 ? value : value.substring(0, plus);
        String mode = plus < 0 ? "" : value.substring(plus + 1);
        String invalid = "go: invalid GOTOOLCHAIN \"" + value + "\"";
        if (!least.equals("local") && !TOOLCHAIN.matcher(least).matches()) {
            String detail = plus < 0 ? "" : ": invalid minimum toolchain \"" + least + "\"";
            return stop(StopReason.INVALID_GOTOOLCHAIN, invalid + detail);
        }
        if (plus >= 0 && !mode.equals("auto") && !mode.equals("path")) {
            return stop(StopReason.INVALID_GOTOOLCHAIN, invalid + ": only version suffixes are +auto and +path");
        }
        return value.equals("local") ? tooOld() : Optional.empty();
    }

    // cmd/go/internal/gover/toolchain.go, TooNewError
    private Optional<FetchStep.StopStep> tooOld() {
        Optional<String> wanted = paths.above(host, "go.mod")
                .flatMap(file -> host.read(file).text())
                .flatMap(StartCheck::goLine);
        Optional<GoVersion> least = wanted.flatMap(GoVersion::parse);
        boolean older =
                least.isPresent() && version.isPresent() && version.get().compareTo(least.get()) < 0;
        return older
                ? stop(
                        StopReason.GO_TOO_OLD,
                        "go: go.mod requires go >= " + wanted.get() + " (running go " + version.get()
                                + "; GOTOOLCHAIN=local)")
                : Optional.empty();
    }

    private static Optional<String> goLine(String goMod) {
        Matcher matcher = GO_LINE.matcher(goMod);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
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
