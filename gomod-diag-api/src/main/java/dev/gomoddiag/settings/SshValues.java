package dev.gomoddiag.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What stands behind a keyword of ssh's configuration, and why ssh refuses it (process_config_line_depth of readconf.c).
 * Of keywords that nobody asks for here it checks no more than that something follows and that quotes are closed.
 */
final class SshValues {
    private static final Set<String> COMMANDS =
            Set.of("proxycommand", "localcommand", "remotecommand", "knownhostscommand");
    private static final Set<String> SINGLE = Set.of(
            "hostname",
            "user",
            "port",
            "identityfile",
            "identityfile2",
            "stricthostkeychecking",
            "canonicalizehostname",
            "ignoreunknown");
    private static final Set<String> CHECKING = Set.of("yes", "no", "true", "false", "ask", "off", "accept-new");
    private static final Set<String> CANONICALIZING = Set.of("yes", "no", "true", "false", "always");

    private final SshPorts ports;

    SshValues(SshPorts ports) {
        this.ports = ports;
    }

    /** Why ssh refuses the line; an unknown keyword has another place. */
    Optional<String> problem(SshLine line) {
        if (line.rest().isEmpty()) {
            return Optional.of("nothing follows the keyword");
        }
        if (line.arguments().isEmpty()) {
            return Optional.of("a quote is open");
        }
        List<String> arguments = line.arguments().get();
        return switch (line.keyword()) {
            case "host", "include" -> refusal(() -> arguments.contains(""), "an argument is empty");
            case "match" ->
                refusal(() -> SshCondition.Match.of(line.rest()).isEmpty(), "the condition is not one of ssh");
            case "userknownhostsfile" ->
                refusal(() -> arguments.contains(""), "an argument is empty")
                        .or(() -> refusal(
                                () -> arguments.size() > 1
                                        && arguments.stream().anyMatch(it -> it.equalsIgnoreCase("none")),
                                "\"none\" stands beside another file"));
            case "proxyjump" -> refusal(() -> !SshJump.isValid(jump(line), ports), "the host to jump over is none");
            default -> SINGLE.contains(line.keyword()) ? ofOne(line.keyword(), arguments) : Optional.empty();
        };
    }

    private Optional<String> ofOne(String keyword, List<String> arguments) {
        String value = arguments.isEmpty() ? "" : arguments.get(0);
        if (value.isEmpty()) {
            return Optional.of("the argument is missing");
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return refusal(() -> arguments.size() > 1, "there is more than one argument")
                .or(() -> switch (keyword) {
                    case "port" -> refusal(() -> ports.number(value).isEmpty(), "the port is none");
                    case "stricthostkeychecking" ->
                        refusal(() -> !CHECKING.contains(lower), "the value is not one of ssh");
                    case "canonicalizehostname" ->
                        refusal(() -> !CANONICALIZING.contains(lower), "the value is not one of ssh");
                    default -> Optional.empty();
                });
    }

    private static Optional<String> refusal(BooleanSupplier refused, String why) {
        return refused.getAsBoolean() ? Optional.of(why) : Optional.empty();
    }

    /** The value as it counts: a command to the end of the line, a port as a number. */
    List<String> of(SshLine line) {
        List<String> arguments = line.arguments().orElse(List.of());
        if (COMMANDS.contains(line.keyword())) {
            return List.of(afterEquals(line.rest()));
        }
        return switch (line.keyword()) {
            case "proxyjump" -> List.of(jump(line));
            case "port" ->
                List.of(ports.number(arguments.get(0)).map(String::valueOf).orElse(""));
            default -> arguments;
        };
    }

    private static String jump(SshLine line) {
        return afterEquals(line.rest()).split("[ \t\r#]", 2)[0];
    }

    private static String afterEquals(String text) {
        int at = 0;
        while (at < text.length() && " \t\r=".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(at);
    }
}
