package dev.gomoddiag.plan;

/** Why go stops without asking anyone. */
public enum StopReason {
    PROXY_OFF,
    INVALID_GOPROXY,
    EMPTY_GOPROXY,
    INVALID_MODULE_PATH,
    /** What the command is given names no module or package that it could look for. */
    INVALID_ARGUMENT,
    /** No module that go.mod selects has the package, or the module is not among them. */
    NOT_REQUIRED,
    INVALID_VERSION,
    INVALID_GOSUMDB,
    /** A file is not the one that go.sum or the checksum database vouches for. */
    CHECKSUM_MISMATCH,
    /** A line of go.sum has not three fields. */
    MALFORMED_GO_SUM,
    /** {@code -mod=readonly}, and go.sum does not vouch for a go.mod that is needed. */
    MISSING_GO_SUM,
    /** A module was found for a package path, and the package is not in it. */
    NO_PACKAGE,
    /** A replace line of go.mod names a directory that is not there. */
    MISSING_DIRECTORY,
    /** What {@code go get} is to select leads to a higher version of itself. */
    CONFLICTING_REQUIREMENTS,
    /** There is no go.mod for {@code go get} to change. */
    NO_GO_MOD,
    /** The main module is asked for in a version. */
    MAIN_MODULE,
    /** A go.mod names a version that cannot be one of its module, or none, or is that of another module. */
    MALFORMED_GO_MOD,
    /** The go.mod at hand names queries instead of versions, or a module twice, and go may not change that. */
    OUTDATED_GO_MOD,
    /** A go.mod requires a version that it excludes, and go may not change that. */
    EXCLUDED_REQUIREMENT,
    /** The import path cannot belong to a repository, for example {@code github.com/acme}. */
    INVALID_REPOSITORY,
    /** GOVCS does not allow the version control system of the repository. */
    VCS_NOT_ALLOWED,
    /** The repository is not kept in git; what go does then is not modelled. */
    OTHER_VCS,
    /** A module proxy with {@code http://} and a password: go does not send it. */
    INSECURE_CREDENTIALS,
    VENDOR_MODE,
    MODULES_OFF,
    INVALID_MODULE_MODE,
    INVALID_GOFLAGS,
    /** {@code -modfile} in GOFLAGS names no file that ends in {@code .mod}. */
    INVALID_MODFILE,
    /** {@code -modfile} in GOFLAGS names a file that is not there, or there is no module. */
    MISSING_MODFILE,
    /** GOWORK is a relative path. */
    INVALID_GOWORK,
    /** The go.work that counts, or a go.mod that it uses, is not there or malformed. */
    UNREADABLE_GO_WORK,
    INVALID_GOTOOLCHAIN,
    INVALID_GOPATH,
    INVALID_GOMODCACHE,
    /** Neither GOMODCACHE nor GOPATH nor a home directory tells where the module cache is. */
    NO_MODULE_CACHE,
    /** A file wants a newer go than this, which may not fetch one. */
    GO_TOO_OLD,
    /** The go.mod at hand has a line that only later releases of Go can read. */
    UNKNOWN_GO_MOD_LINE,
    /** The go.mod at hand names an older release than its requirements do, and go may not change that. */
    OUTDATED_GO_LINE,
    /** No toolchain that is wanted is in PATH, and go may not download it, or there is no such release. */
    NO_TOOLCHAIN,
    CACHE_NOT_WRITABLE,
    DISK_FULL,
    NO_TEMPORARY_DIRECTORY
}
