package dev.gomoddiag.plan;

/** What one request or command of a fetch is for. */
public enum Operation {
    /** {@code @v/list}. */
    LIST(Role.MODULE_PROXY),
    /** {@code @latest}. */
    LATEST(Role.MODULE_PROXY),
    /** {@code @v/VERSION.info}. */
    INFO(Role.MODULE_PROXY),
    /** {@code @v/VERSION.mod}. */
    MOD(Role.MODULE_PROXY),
    /** {@code @v/VERSION.zip}. */
    ZIP(Role.MODULE_PROXY),
    /** {@code sumdb/NAME/supported}: whether a module proxy serves the checksum database. */
    SUMDB_SUPPORTED(Role.MODULE_PROXY),
    /** {@code lookup/MODULE@VERSION}. */
    SUMDB_LOOKUP(Role.CHECKSUM_DATABASE),
    /** {@code tile/8/...}: a part of the checksum database's tree. */
    SUMDB_TILE(Role.CHECKSUM_DATABASE),
    /** {@code ?go-get=1}: where the repository of an import path is. */
    DISCOVERY(Role.IMPORT_DISCOVERY),
    /** The repository's own URL, which Go up to 1.24 asks for when git could not list it: 404 means that there is none. */
    REPOSITORY_PAGE(Role.VCS_HOST),
    GIT_LS_REMOTE(Role.VCS_HOST),
    GIT_FETCH(Role.VCS_HOST);

    private final Role role;

    Operation(Role role) {
        this.role = role;
    }

    /** What the host asked is to go, unless it serves the checksum database as a module proxy. */
    public Role role() {
        return role;
    }
}
