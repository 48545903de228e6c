package dev.gomoddiag.plan;

/** Whether the go command looks modules up at all. */
public enum ModuleMode {
    ENABLED,
    /** {@code -mod=mod} in GOFLAGS: what is missing in go.mod and go.sum is added. */
    MOD,
    /** {@code -mod=vendor} in GOFLAGS: every lookup fails. */
    VENDOR,
    /** {@code GO111MODULE=off}. */
    OFF
}
