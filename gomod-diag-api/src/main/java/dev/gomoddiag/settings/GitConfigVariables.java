package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The configuration of git in variables of the process: the numbered ones, then those in {@code GIT_CONFIG_PARAMETERS}
 * (git_config_from_parameters of git's config.c).
 *
 * @param problem the first thing git refuses; what stands before it is in {@code assignments}
 */
record GitConfigVariables(List<Assignment> assignments, Optional<ConfigProblem> problem) {
    private static final String COUNT = "GIT_CONFIG_COUNT";

    /** What strtoul takes as a whole; a count with a minus is too large unless it is 0. */
    private static final Pattern NUMBER = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*[-+]?[0-9]+");

    private static final Pattern FEW = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*(?:-0+|\\+?0*[0-9]{1,9})");

    /**
     * One value.
     *
     * @param key in git's spelling
     * @param variable that it stands in
     */
    record Assignment(String key, Optional<String> value, String variable) {}

    GitConfigVariables {
        assignments = List.copyOf(assignments);
    }

    static GitConfigVariables of(HostEnvironment host) {
        List<Assignment> assignments = new ArrayList<>();
        Optional<ConfigProblem> problem = counted(host, assignments)
                .or(() -> parameters(host.variable(GitConfigParameters.VARIABLE).orElse(""), assignments));
        return new GitConfigVariables(assignments, problem);
    }

    private static Optional<ConfigProblem> counted(HostEnvironment host, List<Assignment> assignments) {
        String count = host.variable(COUNT).orElse("");
        if (count.isEmpty()) {
            return Optional.empty();
        }
        if (!NUMBER.matcher(count).matches()) {
            return problem(COUNT, "the value is not a count");
        }
        if (!FEW.matcher(count).matches()) {
            return problem(COUNT, "the count is too large");
        }
        int pairs = Integer.parseInt(count.strip());
        for (int i = 0; i < pairs; i++) {
            String key = "GIT_CONFIG_KEY_" + i;
            String value = "GIT_CONFIG_VALUE_" + i;
            Optional<String> canonical = host.variable(key).flatMap(GitEntry::canonical);
            Optional<String> text = host.variable(value);
            if (canonical.isEmpty() || text.isEmpty()) {
                return problem(canonical.isEmpty() ? key : value, "the variable is missing or no key");
            }
            assignments.add(new Assignment(canonical.get(), text, key));
        }
        return Optional.empty();
    }

    private static Optional<ConfigProblem> parameters(String text, List<Assignment> assignments) {
        GitConfigParameters parameters = new GitConfigParameters(text);
        while (!parameters.atEnd()) {
            Optional<GitConfigParameters.Assignment> next = parameters.next();
            if (next.isEmpty()) {
                return problem(
                        GitConfigParameters.VARIABLE, "the quotes or what follows them are not as git writes them");
            }
            Optional<String> key = GitEntry.canonical(next.get().key());
            if (key.isEmpty()) {
                return problem(GitConfigParameters.VARIABLE, "one of the keys is none");
            }
            assignments.add(new Assignment(key.get(), next.get().value(), GitConfigParameters.VARIABLE));
        }
        return Optional.empty();
    }

    private static Optional<ConfigProblem> problem(String variable, String text) {
        return Optional.of(new ConfigProblem(variable, 0, text));
    }
}
