package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.util.List;
import java.util.Optional;

/** The configuration of OpenSSH's client (ssh_config(5)), read without running it. */
public final class SshSettings {
    private final SshDirectives directives;
    private final OperatingSystem os;
    private final String user;
    private final String home;

    private SshSettings(SshDirectives directives, OperatingSystem os, String user, String home) {
        this.directives = directives;
        this.os = os;
        this.user = user;
        this.home = home;
    }

    static SshSettings read(HostEnvironment host) {
        String home = host.home().orElse("");
        SshConfigReader reader = new SshConfigReader(host, home);
        if (!home.isEmpty()) {
            reader.readGuarded(home + "/.ssh/config", home + "/.ssh");
        }
        reader.read("/etc/ssh/ssh_config", "/etc/ssh");
        String user = host.variable("USER").or(() -> host.variable("USERNAME")).orElse("");
        return new SshSettings(reader.directives(), host.os(), user, home);
    }

    /** A configuration of one file alone, as {@code ssh -F} takes it. */
    static SshSettings readOnly(HostEnvironment host, String file, String user) {
        String home = host.home().orElse("");
        SshConfigReader reader = new SshConfigReader(host, home);
        reader.read(file, home + "/.ssh");
        return new SshSettings(reader.directives(), host.os(), user, home);
    }

    /**
     * Where ssh refuses its configuration, whatever host it is asked for; empty when it starts. What it refuses for one
     * host only is in {@link SshHost#problems()}.
     */
    public List<ConfigProblem> problems() {
        return directives.problems();
    }

    /**
     * What ssh does for a destination. Blocks under {@code Match exec} and other conditions that only a running ssh can
     * tell are passed over.
     *
     * @param name as given to ssh, such as the host of a git remote
     * @param login the user of the destination, where it has one
     */
    public SshHost forHost(String name, Optional<String> login) {
        return SshHost.of(SshOptions.of(directives, new SshHost.Asked(name, login, user, home), os));
    }
}
