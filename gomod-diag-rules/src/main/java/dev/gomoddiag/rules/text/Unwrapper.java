package dev.gomoddiag.rules.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes off what build systems, log writers and people put around a line of output. */
final class Unwrapper {
    private static final int ROUNDS_MAX = 8;
    private static final int PREFIX_MAX = 240;

    /** Each is tried at the beginning of a line, on at most {@value #PREFIX_MAX} characters; none can backtrack far. */
    private static final List<Pattern> PREFIXES = Stream.of(
                    // Timestamps of GitHub Actions, Azure, GitLab (with its stream mark), Jenkins, Go's log package
                    "\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z| ?[+-]\\d\\d:?\\d\\d)?\\]?"
                            + "(?: \\d\\d[OE]\\+?)?(?: |\\t|$)",
                    "\\[?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,6})?(?: ?[AP]M)?\\]?[A-Za-z]?:?[ \\t]",
                    // The kubelet's log files
                    "std(?:out|err) [FP] ",
                    // journald and syslog
                    "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S{1,64} [^\\s:]{1,64}: ",
                    // BuildKit: a step's number and seconds; in the summary the seconds alone
                    "(?:build )?#\\d{1,5} (?:\\d{1,6}\\.\\d{1,3} |\\[[^\\]]{1,80}\\] )?",
                    "\\d{1,6}\\.\\d{3} ",
                    // GitHub Actions, Azure
                    "##\\[[a-z]{3,12}\\]",
                    "::(?:error|warning|notice|debug)(?: [^:]{0,160})?::",
                    // GitLab sections
                    "section_(?:start|end):\\d{1,12}:[\\w.\\[\\]=,-]{1,80}\\r?",
                    // act, Jenkins stages, Maven levels, Drone steps
                    "\\[[A-Za-z0-9 ._/:#@-]{1,80}\\](?: {1,8}\\| | )",
                    // docker compose, foreman
                    "[A-Za-z0-9_.-]{1,64} {1,40}\\| ",
                    "\\| ",
                    // Quotes and emphasis of mail, Markdown and Slack
                    "(?:>\\s?){1,4}",
                    "(?:\\*\\*|`{1,3})")
            .map(Pattern::compile)
            .toList();

    private Unwrapper() {}

    /** The lines that one line of a log holds: one, or several where line ends were escaped. */
    static List<String> unwrap(String line) {
        String plain = peel(Ansi.strip(line));
        return Escapes.isEscaped(plain) ? Escapes.lines(plain) : List.of(plain);
    }

    private static String peel(String line) {
        String rest = line;
        for (int round = 0; round < ROUNDS_MAX; round++) {
            String peeled = peelOnce(rest);
            if (peeled.length() == rest.length()) {
                return rest;
            }
            rest = peeled;
        }
        return rest;
    }

    private static String peelOnce(String line) {
        int from = 0;
        while (from < line.length() && from < PREFIX_MAX && line.charAt(from) == ' ') {
            from++;
        }
        for (Pattern prefix : PREFIXES) {
            Matcher matcher = prefix.matcher(line).region(from, Math.min(line.length(), from + PREFIX_MAX));
            if (matcher.lookingAt()) {
                return line.substring(matcher.end());
            }
        }
        return line;
    }
}
