package dev.gomoddiag.plan;

/** What later releases of Go do differently when they fetch; each since Go 1.{@code release}. */
enum Change {
    /** Where a repository answers under no scheme, go gives up instead of assuming one; 1.20.12 and 1.21.5 do so too. */
    NO_ASSUMED_SCHEME(21),
    /** Files say which toolchain is to run, and one that is too old is told. */
    TOOLCHAINS(21),
    /** {@code go get} does without the go.mod of the indirect version that it moves away from; 1.20 was not looked at. */
    NO_FORMER_GO_MOD(21),
    /** An invalid version of one prefix of a package path matters less than other failures. */
    INVALID_VERSION_CLASS(22),
    /** A go.sum with a malformed line ends the command; before, what follows the line is passed over. */
    REFUSED_GO_SUM(22),
    /** git fetch speaks protocol version 2. */
    GIT_PROTOCOL_2(22),
    /** {@code go install} looks whether the module is deprecated. */
    DEPRECATION_ON_INSTALL(23),
    /** A 4xx over https is asked for once more, with new credentials. */
    REPEATED_4XX(24),
    /** A package to install does not make go switch to less than GOTOOLCHAIN sets. */
    MINIMUM_ON_INSTALL(24),
    /** {@code go install} is run by the toolchain that the go.mod of the directory wants. */
    FILES_ON_INSTALL(25),
    /** A backslash in an argument stands for a slash; before, on Windows alone. */
    SLASHES(25),
    /** The go.mod of a module tells which of its directories a pattern passes over. */
    IGNORED_DIRECTORIES(25),
    /** Refs are listed by URL before the repository is made, so that go does not ask again whether there is one. */
    LISTED_BY_URL(25),
    /** A go-import tag may name a directory of the repository; before, go does not see a tag that does. */
    IMPORT_SUBDIRECTORY(25),
    /** A version must not begin with {@code -} or {@code /}; patches of 1.24 and 1.25 of 2026 say so too. */
    STRICT_VERSION(26),
    /** git commands end their options with {@code --end-of-options}. */
    END_OF_OPTIONS(26);

    private final int release;

    Change(int release) {
        this.release = release;
    }

    int release() {
        return release;
    }
}
