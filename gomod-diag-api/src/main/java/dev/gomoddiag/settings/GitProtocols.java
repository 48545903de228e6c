package dev.gomoddiag.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which protocols git may use: {@code GIT_ALLOW_PROTOCOL} alone where it is set, else {@code protocol.<name>.allow},
 * else {@code protocol.allow}, else all that go asks for (git's transport.c, {@code is_transport_allowed}; git-config(1)).
 */
public final class GitProtocols {
    private static final String VARIABLE = "GIT_ALLOW_PROTOCOL";
    /** The values by which a user, from whom go's requests come, may use a protocol. */
    private static final Set<String> ALLOWING = Set.of("always", "user");

    private final List<Setting> variables;
    private final GitSettings git;

    GitProtocols(List<Setting> variables, GitSettings git) {
        this.variables = variables;
        this.git = git;
    }

    /**
     * The setting by which git refuses a protocol.
     *
     * @param name as git calls it: the scheme of a URL, {@code ssh} for {@code user@host:path}
     * @return empty when git may use it
     */
    public Optional<Setting> forbidding(String name) {
        Optional<Setting> listed = variables.stream()
                .filter(setting -> setting.name().equals(VARIABLE))
                .filter(setting -> setting.source().kind() == SettingSource.Kind.PROCESS_ENVIRONMENT)
                .findFirst();
        return listed.isPresent()
                ? listed.filter(
                        setting -> !Arrays.asList(setting.raw().split(":")).contains(name))
                : git.last("protocol." + name + ".allow")
                        .or(() -> git.last("protocol.allow"))
                        .filter(setting -> !ALLOWING.contains(setting.raw().toLowerCase(Locale.ROOT)));
    }
}
