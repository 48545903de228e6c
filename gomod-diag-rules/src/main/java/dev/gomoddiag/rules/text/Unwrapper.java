package dev.gomoddiag.rules.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what build systems, log writers and people put around a line of output. */
final class Unwrapper {
    private static final int ROUNDS_MAX = 8;
    private static final int PREFIX_MAX = 240;

    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String WORD = DIGITS + CAPITALS + CAPITALS.toLowerCase(Locale.ROOT);

    /** Each is tried at the beginning of a line, on at most {@value #PREFIX_MAX} characters; none can backtrack far. */
    private static final List<Prefix> PREFIXES = List.of(
            // Timestamps of GitHub Actions, Azure, GitLab (with its stream mark), Jenkins, TeamCity, Go's log package
            new Prefix(
                    "[" + DIGITS,
                    "\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z| ?[+-]\\d\\d:?\\d\\d)?\\]?"
                            + "(?: \\d\\d[OE]\\+?)?(?: |\\t|$)"),
            new Prefix(
                    "[" + DIGITS,
                    "\\[?\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d{1,6})?(?: ?[AP]M)?\\]?(?:(?: :|[A-Za-z]?:?)[ \\t]|(?=\\[))"),
            // The kubelet's log files
            new Prefix("s", "std(?:out|err) [FP] "),
            // klog of Kubernetes
            new Prefix("EFIW", "[EFIW]\\d{4} \\d\\d:\\d\\d:\\d\\d\\.\\d{1,6} {1,7}\\d{1,7} [^\\s\\]]{1,64}\\] "),
            // journald and syslog
            new Prefix(CAPITALS, "[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d \\S{1,64} [^\\s:]{1,64}: "),
            // BuildKit: a step's number and seconds; in the summary the seconds alone, with fewer decimals where they
            // are many
            new Prefix("b#", "(?:build )?#\\d{1,5} (?:\\d{1,6}\\.\\d{1,3} |\\[[^\\]]{1,80}\\] )?"),
            new Prefix(DIGITS, "\\d{1,6}\\.\\d{1,3} "),
            // GitHub Actions, Azure
            new Prefix("#", "##\\[[a-z]{3,12}\\]"),
            new Prefix(":", "::(?:error|warning|notice|debug)(?: [^:]{0,160})?::"),
            // GitLab sections
            new Prefix("s", "section_(?:start|end):\\d{1,12}:[\\w.\\[\\]=,-]{1,80} ?"),
            // act, Jenkins stages, Maven levels, Drone steps
            new Prefix("[", "\\[[A-Za-z0-9 ._/:#@-]{1,80}\\](?: {1,8}\\| | )"),
            // docker compose, foreman
            new Prefix("_.-" + WORD, "[A-Za-z0-9_.-]{1,64} {1,40}\\| "),
            // Cloud Build
            new Prefix("S", "Step #\\d{1,4}(?: - \"[^\"]{1,60}\")?: "),
            // Terraform
            new Prefix(WORD, "[\\w.\\[\\]\"-]{1,100} \\((?:local|remote)-exec\\): "),
            // logrus, as kaniko prints it
            new Prefix("DEIW", "(?:DEBU|ERRO|INFO|WARN)\\[\\d{4}\\] "),
            // Packer
            new Prefix("=", "==> [\\w.-]{1,60}: "),
            // gh run view --log: the job and the step
            new Prefix(WORD, "[^\\t]{1,80}\\t[^\\t]{1,80}\\t(?=\\d{4}-\\d\\d-)"),
            // a build on the server that was pushed to
            new Prefix("r", "remote: {5,20}"),
            // spf13/cobra
            new Prefix("E", "Error: (?=go: |verifying |fatal: |error: |\\t|$)"),
            // stern and kubetail: a pod and its container, where a message begins or goes on behind them
            new Prefix(
                    DIGITS + CAPITALS.toLowerCase(Locale.ROOT),
                    "[a-z0-9.]{1,63}(?:-[a-z0-9.]{1,63}){1,8} [a-z0-9][a-z0-9-]{0,62} "
                            + "(?=\\t|go: |go get |verifying |fatal: |error: |remote: )"),
            // A comment; not go build's name of a package, nor the command of go get
            new Prefix("#", "# (?!cd |\\S{1,200}(?: \\[\\S{1,200}\\])?\\s*$)"),
            new Prefix("|", "\\| "),
            // the frames that Terraform and miette draw
            new Prefix("╷│╵", "[╷│╵](?: |$)"),
            // Quotes and emphasis of mail, Markdown and Slack
            new Prefix(">", "(?:>\\s?){1,4}"),
            new Prefix("*`", "(?:\\*\\*|`{1,3})"));

    /** @param heads what it can begin with */
    private record Prefix(String heads, Pattern pattern) {
        Prefix(String heads, String expression) {
            this(heads, Pattern.compile(expression));
        }
    }

    private Unwrapper() {}

    /** The lines that one line of a log holds: one, or several where line ends were escaped. */
    static List<String> unwrap(String line) {
        String plain = peel(Entities.replaced(Ansi.strip(line)));
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
        int to = Math.min(line.length(), from + PREFIX_MAX);
        for (Prefix prefix : PREFIXES) {
            if (from < to && prefix.heads.indexOf(line.charAt(from)) >= 0) {
                Matcher matcher = prefix.pattern.matcher(line).region(from, to);
                if (matcher.lookingAt()) {
                    return line.substring(matcher.end());
                }
            }
        }
        return line;
    }
}
