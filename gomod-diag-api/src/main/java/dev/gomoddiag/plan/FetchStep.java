package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.List;
import java.util.Optional;

/** One thing that go does to fetch a module. */
public sealed interface FetchStep {

    /** The index of the entry in {@link GoProxyList#entries}, -1 where the step belongs to none. */
    int entry();

    When when();

    /** Whom the step connects to; empty for a stop, a file and a URL without a host. */
    default Optional<Target> target() {
        return Targets.of(this);
    }

    /** An HTTP GET. */
    record HttpStep(Operation operation, String module, String version, RequestUrl url, int entry, When when)
            implements FetchStep {}

    /**
     * A git command.
     *
     * @param remote what git asks, after {@code insteadOf}
     * @param asked the remote as go prints it
     * @param argv the command as go runs it, in a repository whose origin is {@code asked}; credentials in it are replaced
     */
    record GitStep(
            Operation operation,
            String module,
            String version,
            RequestUrl remote,
            RequestUrl asked,
            List<String> argv,
            int entry,
            When when)
            implements FetchStep {
        public GitStep {
            argv = List.copyOf(argv);
        }
    }

    /**
     * The end without a request.
     *
     * @param message go's words
     */
    record StopStep(StopReason reason, String message, int entry, When when) implements FetchStep {}
}
