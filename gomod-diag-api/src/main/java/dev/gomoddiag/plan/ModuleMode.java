package dev.gomoddiag.plan;

/** Whether the go command looks modules up at all. */
public enum ModuleMode {
    ENABLED,
    /** {@code -mod=mod} in GOFLAGS: what is missing in go.mod and go.sum is added. */
    MOD,
    /** {@code -mod=vendor} in GOFLAGS: every lookup fails. */
    VENDOR,
    /** No {@code -mod}, and a directory {@code vendor} beside go.mod: go list takes it for {@code -mod=vendor}. */
    VENDORED,
    /** {@code GO111MODULE=off}. */
    OFF;

    private static final int VENDORING_RELEASE = 14;

    /**
     * This mode where a directory {@code vendor} lies beside the go.mod and no {@code -mod} is set
     * ({@code setDefaultBuildMod} of cmd/go/internal/modload/init.go).
     *
     * @param go the version of its go line; "" where there is none
     */
    public ModuleMode besideVendor(String go) {
        boolean counts = GoVersion.parse(go)
                .filter(version -> version.atLeast(VENDORING_RELEASE))
                .isPresent();
        return this == ENABLED && counts ? VENDORED : this;
    }
}
