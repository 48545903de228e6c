package dev.gomoddiag.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program to run without a shell.
 *
 * @param argv the program and its arguments, each passed on as it is
 * @param environment variables laid over those of the host
 * @param timeout after which the program and its children are killed
 */
public record CommandRequest(List<String> argv, Map<String, String> environment, Duration timeout) {
    public CommandRequest {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        Objects.requireNonNull(timeout, "timeout");
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty: name the program to run");
        }
    }
}
