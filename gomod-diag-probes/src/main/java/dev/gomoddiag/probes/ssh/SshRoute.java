package dev.gomoddiag.probes.ssh;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.HostEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where ssh really connects to, by the user's ssh configuration: an alias may stand for another host, and another
 * program or host may stand in between.
 *
 * @param address after {@code HostName} and {@code Port}
 */
public record SshRoute(SshAddress address, Through through) {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** What the connection goes through. */
    public enum Through {
        NOTHING,
        /** {@code ProxyCommand} or {@code ProxyJump}: the server cannot be greeted from here. */
        PROXY
    }

    /** Asks {@code ssh -G}, which prints the configuration and connects to nothing; as written where that fails. */
    public static SshRoute of(HostEnvironment host, SshAddress written) {
        List<String> argv = List.of("ssh", "-G", "--", written.host());
        CommandOutcome outcome = host.run(new CommandRequest(argv, Map.of(), TIMEOUT));
        return outcome instanceof CommandOutcome.Exited exited && exited.status() == 0
                ? parse(exited.stdout(), written)
                : new SshRoute(written, Through.NOTHING);
    }

    private static SshRoute parse(String printed, SshAddress written) {
        String host = value(printed, "hostname").orElse(written.host());
        boolean straight = List.of("proxycommand", "proxyjump").stream()
                .allMatch(name -> value(printed, name)
                        .filter(value -> !value.equals("none"))
                        .isEmpty());
        // The configured port counts where the remote names none of its own.
        int port = written.port() == SshAddress.SSH_PORT
                ? value(printed, "port").flatMap(SshRoute::number).orElse(written.port())
                : written.port();
        return new SshRoute(new SshAddress(host, port), straight ? Through.NOTHING : Through.PROXY);
    }

    private static Optional<Integer> number(String text) {
        boolean port = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return port ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<String> value(String printed, String name) {
        return printed.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
