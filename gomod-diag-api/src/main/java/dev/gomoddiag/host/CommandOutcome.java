package dev.gomoddiag.host;

import java.time.Duration;

/** How a program ended. */
public sealed interface CommandOutcome {

    /**
     * It ended by itself.
     *
     * @param stdout at most {@link HostEnvironment#MAX_OUTPUT_BYTES} bytes, read as UTF-8
     * @param stderr likewise
     */
    record Exited(int status, String stdout, String stderr, Duration elapsed) implements CommandOutcome {}

    /** It was killed at its timeout; what it had printed is kept. */
    record TimedOut(String stdout, String stderr, Duration elapsed) implements CommandOutcome {}

    /** It could not be started. */
    record NotStarted(String reason) implements CommandOutcome {}
}
