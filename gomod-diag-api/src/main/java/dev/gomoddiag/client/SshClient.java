package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.SshHost;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ssh that git starts; for a web URL, what it would do for the same host. */
record SshClient(GoSettings settings) {
    // git@host:path, which is no URL; a slash before the colon makes it a local path
    private static final Pattern SCP_LIKE = Pattern.compile("(?:([^@/:\\[]*)@)?(\\[[^\\]/]+\\]|[^:/\\[]+):(?!//).*");

    /** Whom ssh is asked for. */
    private record Destination(String host, Optional<String> user, Optional<Integer> port) {}

    ClientRoute route(RequestUrl asked) {
        RequestUrl url = settings.git().insteadOf().apply(asked);
        Destination destination = destination(url);
        if (destination.host().isEmpty()) {
            Way unused = new Way.Unused(Text.of(Ways.class, "no-host", url.shown()));
            return new ClientRoute(Client.SSH, url, unused, Resolution.NONE, Trust.DEFAULT, List.of());
        }
        SshHost host = settings.ssh().forHost(destination.host(), destination.user());
        Way way = refused(host)
                .or(() -> host.through().or(settings::sshCommand).map(Way.Piped::new))
                .orElseGet(() -> new Way.Direct(Text.of(
                        Ways.class,
                        "ssh-direct",
                        host.hostName(),
                        Integer.toString(destination.port().orElse(host.port())))));
        Trust trust = new Trust(
                host.knownHosts().map(Use::value).stream().toList(),
                host.unchecked().map(Use::named));
        return new ClientRoute(Client.SSH, url, way, Ways.resolution(way), trust, credentials(host));
    }

    private static Optional<Way> refused(SshHost host) {
        return host.problems().stream()
                .findFirst()
                .map(problem -> new Way.Refused(
                        Text.of(Ways.class, "ssh-ends", problem.file(), problem.line(), problem.text())));
    }

    private List<Use> credentials(SshHost host) {
        List<Use> uses = new ArrayList<>();
        settings.all().stream()
                .filter(setting -> setting.name().equals("SSH_AUTH_SOCK"))
                .map(Use::named)
                .forEach(uses::add);
        host.identities().stream().map(Use::named).forEach(uses::add);
        return uses;
    }

    private static Destination destination(RequestUrl url) {
        if (!url.scheme().isEmpty()) {
            boolean ssh = url.scheme().contains("ssh");
            String authority = Ways.hostAndPath(url);
            int at = url.raw().indexOf('@');
            Optional<String> user = ssh && url.hasUserinfo()
                    ? Optional.of(url.raw()
                            .substring(url.raw().indexOf("://") + 3, at)
                            .split(":", 2)[0])
                    : Optional.empty();
            return new Destination(
                    authority.isEmpty() ? "" : url.host(),
                    user,
                    ssh && url.hasPort() ? Optional.of(url.port()) : Optional.empty());
        }
        Matcher scp = SCP_LIKE.matcher(url.raw());
        if (!scp.matches()) {
            return new Destination("", Optional.empty(), Optional.empty());
        }
        String host = scp.group(2);
        return new Destination(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                Optional.ofNullable(scp.group(1)),
                Optional.empty());
    }
}
