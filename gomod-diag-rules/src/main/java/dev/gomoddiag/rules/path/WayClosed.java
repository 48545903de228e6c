package dev.gomoddiag.rules.path;

import dev.gomoddiag.fact.FailureKind;
import java.util.Set;

/** The failures by which a peer cannot be reached at all, or is cut off before it has answered. */
public final class WayClosed {
    public static final Set<FailureKind> KINDS = Set.of(
            FailureKind.NAME_NOT_FOUND,
            FailureKind.NAME_SERVER_FAILURE,
            FailureKind.NAME_TIMEOUT,
            FailureKind.REFUSED,
            FailureKind.CONNECT_TIMEOUT,
            FailureKind.UNREACHABLE,
            FailureKind.RESET,
            FailureKind.CLOSED,
            FailureKind.SILENT);

    private WayClosed() {}
}
