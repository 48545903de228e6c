package dev.gomoddiag.settings;

import java.util.List;

/**
 * What was read of ssh's configuration.
 *
 * @param problems by which ssh ends, whatever host it is asked for
 */
record SshDirectives(List<SshDirective> lines, List<ConfigProblem> problems) {
    SshDirectives {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
