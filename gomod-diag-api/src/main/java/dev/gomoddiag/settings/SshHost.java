package dev.gomoddiag.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where ssh connects to for a name, and by what.
 *
 * @param hostName after HostName
 * @param port 22 unless the configuration has another
 * @param through ProxyCommand or ProxyJump, whichever of them counts; empty for a connection from here
 * @param identities the IdentityFile lines, empty for ssh's default files
 * @param knownHosts UserKnownHostsFile, empty for ssh's default files
 * @param unchecked StrictHostKeyChecking where it lets unknown hosts pass
 * @param problems where ssh refuses its configuration, by which it ends before it connects; empty when it starts
 */
public record SshHost(
        String hostName,
        int port,
        String user,
        Optional<Setting> through,
        List<Setting> identities,
        Optional<Setting> knownHosts,
        Optional<Setting> unchecked,
        List<ConfigProblem> problems) {
    private static final int SSH_PORT = 22;
    private static final Set<String> UNCHECKED = Set.of("no", "off", "false", "accept-new");
    private static final Map<String, String> NAMES = Map.of(
            "proxycommand",
            "ProxyCommand",
            "proxyjump",
            "ProxyJump",
            "identityfile",
            "IdentityFile",
            "identityfile2",
            "IdentityFile",
            "userknownhostsfile",
            "UserKnownHostsFile",
            "stricthostkeychecking",
            "StrictHostKeyChecking");

    public SshHost {
        identities = List.copyOf(identities);
        problems = List.copyOf(problems);
    }

    /**
     * What is asked of the configuration.
     *
     * @param name as given to ssh
     * @param login the user given to ssh
     * @param localUser who runs ssh
     */
    record Asked(String name, Optional<String> login, String localUser, String home) {}

    static SshHost of(SshOptions options) {
        return new SshHost(
                options.hostName(),
                options.value("port").map(line -> Integer.valueOf(line.value())).orElse(SSH_PORT),
                options.user(),
                options.through().map(SshHost::setting),
                options.identities().stream().map(SshHost::setting).toList(),
                options.value("userknownhostsfile").map(SshHost::setting),
                options.value("stricthostkeychecking")
                        .filter(line -> UNCHECKED.contains(line.value().toLowerCase(Locale.ROOT)))
                        .map(SshHost::setting),
                options.problems());
    }

    private static Setting setting(SshDirective line) {
        return Setting.of(NAMES.getOrDefault(line.keyword(), line.keyword()), line.value(), line.source());
    }
}
