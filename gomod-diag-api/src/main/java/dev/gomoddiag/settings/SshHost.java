package dev.gomoddiag.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
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
 */
public record SshHost(
        String hostName,
        int port,
        String user,
        Optional<Setting> through,
        List<Setting> identities,
        Optional<Setting> knownHosts,
        Optional<Setting> unchecked) {
    private static final int SSH_PORT = 22;
    private static final Map<String, String> NAMES = Map.of(
            "proxycommand",
            "ProxyCommand",
            "proxyjump",
            "ProxyJump",
            "identityfile",
            "IdentityFile",
            "userknownhostsfile",
            "UserKnownHostsFile",
            "stricthostkeychecking",
            "StrictHostKeyChecking");

    public SshHost {
        identities = List.copyOf(identities);
    }

    /**
     * What is asked of the configuration.
     *
     * @param name as given to ssh
     * @param login the user given to ssh
     * @param localUser who runs ssh
     */
    record Asked(String name, Optional<String> login, String localUser, String home) {}

    static SshHost of(List<SshDirective> directives, Asked asked) {
        Map<String, SshDirective> first = new HashMap<>();
        List<Setting> identities = new ArrayList<>();
        // a block is judged once, by what the lines before it say
        Map<SshCondition, Boolean> judged = new IdentityHashMap<>();
        for (SshDirective line : directives) {
            String host = hostName(first, asked);
            String user = user(first, asked);
            for (SshCondition condition : line.conditions()) {
                judged.computeIfAbsent(condition, any -> condition.applies(asked, host, user));
            }
            if (!line.conditions().stream().allMatch(condition -> judged.getOrDefault(condition, false))) {
                continue;
            }
            if (line.keyword().equals("identityfile")) {
                boolean known = identities.stream().anyMatch(file -> file.raw().equals(line.value()));
                identities.addAll(known ? List.of() : List.of(setting(line)));
            } else if (!settled(line.keyword(), first)) {
                first.put(line.keyword(), line);
            }
        }
        return new SshHost(
                hostName(first, asked),
                Optional.ofNullable(first.get("port"))
                        .flatMap(line -> number(line.value()))
                        .orElse(SSH_PORT),
                user(first, asked),
                Optional.ofNullable(first.get("proxycommand"))
                        .or(() -> Optional.ofNullable(first.get("proxyjump")))
                        .filter(line -> !isNone(line))
                        .map(SshHost::setting),
                identities,
                Optional.ofNullable(first.get("userknownhostsfile")).map(SshHost::setting),
                Optional.ofNullable(first.get("stricthostkeychecking"))
                        .filter(line -> Set.of("no", "off", "accept-new").contains(line.value()))
                        .map(SshHost::setting));
    }

    // ProxyCommand and ProxyJump exclude each other, the first counts; but after "ProxyJump none" a ProxyCommand still
    // does
    private static boolean settled(String keyword, Map<String, SshDirective> first) {
        SshDirective jump = first.get("proxyjump");
        return first.containsKey(keyword)
                || keyword.equals("proxyjump") && first.containsKey("proxycommand")
                || keyword.equals("proxycommand") && jump != null && !isNone(jump);
    }

    private static boolean isNone(SshDirective line) {
        return line.value().equalsIgnoreCase("none");
    }

    // %h is the name as it was given
    private static String hostName(Map<String, SshDirective> first, Asked asked) {
        SshDirective line = first.get("hostname");
        return line == null
                ? asked.name()
                : line.value().replace("%%", "\0").replace("%h", asked.name()).replace("\0", "%");
    }

    private static String user(Map<String, SshDirective> first, Asked asked) {
        SshDirective line = first.get("user");
        return asked.login().orElseGet(() -> line == null ? asked.localUser() : line.value());
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Setting setting(SshDirective line) {
        return Setting.of(NAMES.getOrDefault(line.keyword(), line.keyword()), line.value(), line.source());
    }
}
