package dev.gomoddiag.probes.ssh;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port of a git remote over SSH: {@code ssh://git@host:22/path} or {@code git@host:path} (git's urls.txt). */
public record SshAddress(String host, int port) {
    static final int SSH_PORT = 22;

    // A slash before the first colon makes it a local path.
    private static final Pattern SCP_LIKE = Pattern.compile("(?:[^@/:\\[]*@)?(\\[[^\\]]+\\]|[^:/\\[]+):(?!//).*");

    /** Empty for what is no SSH remote. */
    public static Optional<SshAddress> of(RequestUrl remote) {
        if (!remote.scheme().isEmpty()) {
            boolean ssh = remote.scheme().contains("ssh");
            return ssh && !remote.host().isEmpty()
                    ? Optional.of(new SshAddress(remote.host(), remote.port() < 0 ? SSH_PORT : remote.port()))
                    : Optional.empty();
        }
        Matcher matcher = SCP_LIKE.matcher(remote.raw());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1);
        return Optional.of(
                new SshAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, SSH_PORT));
    }

    public Target target() {
        return new Target(host, port, Role.VCS_HOST);
    }
}
