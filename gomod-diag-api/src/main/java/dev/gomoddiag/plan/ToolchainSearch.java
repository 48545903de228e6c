package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.GoRelease;
import dev.gomoddiag.toolchain.NewerToolchain;
import dev.gomoddiag.toolchain.ToolchainSetting.Search;
import java.util.List;
import java.util.stream.Stream;

/** Gets a toolchain, from PATH or as a module ({@code Exec} of cmd/go/internal/toolchain/select.go). */
final class ToolchainSearch {
    private final Toolchains toolchains;
    private final VisitLog log;
    private final EntryWalk walk;
    private final Fetch fetch;

    ToolchainSearch(Toolchains toolchains, VisitLog log, EntryWalk walk, Fetch fetch) {
        this.toolchains = toolchains;
        this.log = log;
        this.walk = walk;
        this.fetch = fetch;
    }

    /** The name, once there is a toolchain of that name to run. */
    Attempt<String> get(String name) {
        if (toolchains.installed().contains(name)) {
            return Attempt.done(name);
        }
        return toolchains.setting().search() == Search.PATH
                ? Attempt.refused(missing("cannot find \"" + name + "\" in PATH"))
                : fetch.toolchain(name).then(module -> Attempt.done(name));
    }

    /** The name of one that is new enough ({@code NewerToolchain} of cmd/go/internal/toolchain/switch.go). */
    Attempt<String> newer(GoRelease wanted, GoRelease running) {
        return known(running)
                .then(releases -> NewerToolchain.of(wanted, releases)
                        .map(release -> get("go" + release))
                        .orElseGet(() -> Attempt.refused(missing("no releases found for go >= " + wanted))));
    }

    private Attempt<List<GoRelease>> known(GoRelease running) {
        if (toolchains.setting().search() == Search.PATH) {
            return Attempt.done(toolchains.installed().stream()
                    .flatMap(name -> GoRelease.ofToolchain(name).stream())
                    .toList());
        }
        return walk.walk(at -> fetch.fetcher().repo(at, ToolchainFetch.MODULE).versions(""), List.<String>of())
                .then(versions -> Attempt.done(
                        Stream.concat(Stream.of(running), versions.stream().flatMap(this::released))
                                .toList()));
    }

    private Stream<GoRelease> released(String version) {
        return NewerToolchain.released(version).stream();
    }

    private Fault missing(String words) {
        FetchStep.StopStep stop = new FetchStep.StopStep(StopReason.NO_TOOLCHAIN, words, -1, When.ALWAYS);
        log.ended(stop);
        return log.stop(stop, FaultKind.HARD);
    }
}
