package dev.gomoddiag.plan;

/** Whether the go command looks modules up at all. */
public enum ModuleMode {
    ENABLED,
    /** {@code -mod=vendor} in GOFLAGS: every lookup fails. */
    VENDOR,
    /** {@code GO111MODULE=off}. */
    OFF
}
