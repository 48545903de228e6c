package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.ArrayList;
import java.util.List;

/** The git commands that go runs ({@code cmd/go/internal/modfetch/codehost/git.go}). */
final class GitCommands {
    private final FetchSettings settings;

    GitCommands(FetchSettings settings) {
        this.settings = settings;
    }

    List<String> lsRemote(RequestUrl remote) {
        String named = settings.has(Change.LISTED_BY_URL) ? remote.shown() : "origin";
        return endingOptions(List.of("git", "ls-remote", "-q"), List.of(named));
    }

    /** Tries whether a repository answers under a scheme ({@code PingCmd} of cmd/go/internal/vcs/vcs.go). */
    List<String> ping(RequestUrl remote) {
        return List.of("git", "ls-remote", remote.shown());
    }

    /** @param refspec source and destination */
    List<String> fetchShallow(String refspec) {
        List<String> options = settings.has(Change.GIT_PROTOCOL_2)
                ? List.of("git", "-c", "protocol.version=2", "fetch", "-f", "--depth=1")
                : List.of("git", "fetch", "-f", "--depth=1");
        return endingOptions(options, List.of("origin", refspec));
    }

    List<String> fetchAll() {
        return endingOptions(
                List.of("git", "fetch", "-f"),
                List.of("origin", "refs/heads/*:refs/heads/*", "refs/tags/*:refs/tags/*"));
    }

    List<String> unshallow() {
        return endingOptions(List.of("git", "fetch", "--unshallow", "-f"), List.of("origin"));
    }

    private List<String> endingOptions(List<String> options, List<String> arguments) {
        List<String> argv = new ArrayList<>(options);
        if (settings.has(Change.END_OF_OPTIONS)) {
            argv.add("--end-of-options");
        }
        argv.addAll(arguments);
        return argv;
    }
}
