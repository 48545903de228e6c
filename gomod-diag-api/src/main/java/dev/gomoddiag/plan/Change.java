package dev.gomoddiag.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What later releases of Go do differently when they fetch, each since a release and, of what came back to older minor
 * versions, since a patch of those; recorded runs of the releases on both sides tell each of them.
 */
enum Change {
    /** Where a repository answers under no scheme, go gives up instead of assuming one (cmd/go/internal/vcs/vcs.go). */
    NO_ASSUMED_SCHEME("1.20.12", "1.21.5"),
    /** Files say which toolchain is to run, and one that is too old is told. */
    TOOLCHAINS("1.21"),
    /** {@code go get} lowers what leads to too high a version; before, it looks at all that leads anywhere. */
    LOWERED_ROOTS("1.21"),
    /** An invalid version of one prefix of a package path matters less than other failures. */
    INVALID_VERSION_CLASS("1.22"),
    /** {@code go list -m} reads a go.mod in a workspace that no go.sum vouches for (cmd/go/internal/modload/build.go). */
    UNSUMMED_IN_WORKSPACE("1.20"),
    /** A module may be in a workspace but once (cmd/go/internal/modload/init.go). */
    MEMBERS_DIFFER("1.20"),
    /** A go.sum with a malformed line ends the command; before, what follows the line is passed over. */
    REFUSED_GO_SUM("1.22"),
    /** git fetch speaks protocol version 2 (cmd/go/internal/modfetch/codehost/git.go). */
    GIT_PROTOCOL_2("1.22"),
    /** {@code go install} looks whether the module is deprecated. */
    DEPRECATION_ON_INSTALL("1.23"),
    /** A 4xx over https is asked for once more, with new credentials. */
    REPEATED_4XX("1.24"),
    /** A package to install does not make go switch to less than GOTOOLCHAIN sets (cmd/go/internal/toolchain/select.go). */
    MINIMUM_ON_INSTALL("1.24"),
    /** {@code go install} is run by the toolchain that the go.mod of the directory wants. */
    FILES_ON_INSTALL("1.25"),
    /** A backslash in an argument stands for a slash; before, on Windows alone. */
    SLASHES("1.25"),
    /** The go.mod of a module tells which of its directories a pattern passes over. */
    IGNORED_DIRECTORIES("1.25"),
    /** {@code go get} ends in the workspace of its module (cmd/go/internal/modget/get.go). */
    WORKSPACE_OF_GET("1.25"),
    /** Refs are listed by URL before the repository is made, so that go does not ask again whether there is one. */
    LISTED_BY_URL("1.25"),
    /** A go-import tag may name a directory of the repository; before, go does not see a tag that does. */
    IMPORT_SUBDIRECTORY("1.25"),
    /** A version must not begin with {@code -} or {@code /} (cmd/go/internal/modload/list.go). */
    STRICT_VERSION("1.24.13", "1.25.6"),
    /** git commands end their options with {@code --end-of-options} (cmd/go/internal/modfetch/codehost/git.go). */
    END_OF_OPTIONS("1.24.13", "1.25.6"),
    /** Why a module proxy is not asked for a version is said without the version again (cmd/go/internal/modfetch/proxy.go). */
    VERSION_TOLD_ONCE("1.27");

    private final List<GoVersion> since;

    /** @param since the first release that has it and, where that is a patch, the first patch of later minor versions */
    Change(String... since) {
        this.since = Stream.of(since)
                .map(release -> GoVersion.parse(release).orElseThrow())
                .toList();
    }

    /** Whether a release has it; every minor version after those that are named does. */
    boolean in(GoVersion release) {
        return since.stream()
                .filter(first -> release.atLeast(first.minor()))
                .reduce((older, newer) -> newer)
                .filter(first -> first.compareTo(release) <= 0)
                .isPresent();
    }
}
