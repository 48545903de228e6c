package dev.gomoddiag.probes.git;

import dev.gomoddiag.fact.FailureKind;
import dev.gomoddiag.fact.GitListing.Outcome;
import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.text.Redaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code git ls-remote} by the user's own git and ssh, with the environment go gives them and no prompts. */
final class UserGit {
    private final HostEnvironment host;
    private final GoSettings settings;

    UserGit(HostEnvironment host, GoSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    boolean installed() {
        return host.findProgram("git").isPresent();
    }

    /** Asks for the refs of a remote as go writes it: git applies its own {@code insteadOf}. */
    Seen list(RequestUrl asked, Duration timeout) {
        List<String> argv = List.of("git", "ls-remote", "--end-of-options", asked.raw());
        CommandOutcome outcome = host.run(new CommandRequest(argv, environment(timeout), timeout));
        if (outcome instanceof CommandOutcome.NotStarted notStarted) {
            return missing(notStarted.reason());
        }
        if (outcome instanceof CommandOutcome.TimedOut timedOut) {
            String words = "no end within " + timeout.toMillis() + " ms; go itself would wait without limit";
            String printed = Redaction.of(timedOut.stderr()).strip();
            return Seen.network(FailureKind.SILENT, words, printed.isEmpty() ? words : printed);
        }
        CommandOutcome.Exited exited = (CommandOutcome.Exited) outcome;
        return exited.status() == 0
                ? Seen.listed(exited.stdout()
                        .lines()
                        .flatMap(line -> refName(line).stream())
                        .toList())
                : failed(Redaction.of(exited.stderr()).strip());
    }

    /** What go says when there is no git program. */
    static Seen missing(String reason) {
        return Seen.failed(Outcome.TOOL_MISSING, reason, "exec: \"git\": executable file not found in $PATH");
    }

    private static Seen failed(String stderr) {
        for (GitWords.Row row : GitWords.STDERR) {
            if (stderr.contains(row.text())) {
                return new Seen(row.outcome(), row.failure(), List.of(), line(stderr, row.text()), stderr);
            }
        }
        return Seen.failed(Outcome.FAILED, stderr.lines().findFirst().orElse(""), stderr);
    }

    private static String line(String stderr, String text) {
        return stderr.lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElse("")
                .strip();
    }

    private static Optional<String> refName(String line) {
        int tab = line.indexOf('\t');
        return tab < 0 ? Optional.empty() : Optional.of(line.substring(tab + 1));
    }

    private Map<String, String> environment(Duration timeout) {
        Map<String, String> environment = new HashMap<>();
        environment.put("GIT_TERMINAL_PROMPT", "0");
        environment.put("GCM_INTERACTIVE", "never");
        // Texts are read below.
        environment.put("LC_ALL", "C");
        // The configuration of a repository we may stand in is none of go's business.
        environment.put("GIT_DIR", "/nonexistent");
        if (!sshChosen()) {
            environment.put(
                    "GIT_SSH_COMMAND",
                    "ssh -o ControlMaster=no -o BatchMode=yes -o ConnectTimeout=" + Math.max(1, timeout.toSeconds()));
        }
        return environment;
    }

    private boolean sshChosen() {
        boolean byVariable = List.of("GIT_SSH", "GIT_SSH_COMMAND").stream()
                .anyMatch(name ->
                        host.variable(name).filter(value -> !value.isEmpty()).isPresent());
        return byVariable || settings.git().last("core.sshCommand").isPresent();
    }
}
