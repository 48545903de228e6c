package dev.gomoddiag.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The physical lines of one git configuration file. */
final class GitConfigLines {
    /** A variable with its value, neither behind a section's name nor going on in the next line. */
    private static final Pattern WHOLE = Pattern.compile("[ \\t]*+[A-Za-z][A-Za-z0-9-]*+[ \\t]*+=(?:.*[^\\\\])?");

    private final List<String> lines;
    private final Map<String, Long> counts;

    private GitConfigLines(List<String> lines) {
        this.lines = lines;
        this.counts = lines.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    static GitConfigLines of(String text) {
        return new GitConfigLines(text.lines().toList());
    }

    /** The line of this number, counted from 1, if it is one variable as a whole and no other line is the same. */
    Optional<String> alone(int number) {
        return Optional.of(number)
                .filter(it -> it <= lines.size())
                .map(it -> lines.get(it - 1))
                .filter(line -> counts.getOrDefault(line, 0L) == 1
                        && WHOLE.matcher(line).matches());
    }
}
