package dev.gomoddiag.plan;

/** The classes of errors that {@code TryProxies} and {@code queryPrefixModules} tell apart; later ones matter less. */
enum FaultKind {
    HARD,
    NO_PACKAGE,
    NO_VERSION,
    NO_PATCH_BASE,
    INVALID_PATH,
    INVALID_VERSION,
    NOT_EXIST
}
