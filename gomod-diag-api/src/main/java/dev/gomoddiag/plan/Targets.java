package dev.gomoddiag.plan;

import dev.gomoddiag.module.RequestUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a step connects to. */
final class Targets {
    private static final int SSH_PORT = 22;

    // git@host:path, which is no URL; a slash before the colon makes it a local path
    private static final Pattern SCP_LIKE = Pattern.compile("(?:[^@/:]*@)?(\\[[^\\]/]*\\]|[^:/\\[]+):(?!//).*");

    private Targets() {}

    static Optional<Target> of(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return of(http.url(), role(http));
        }
        return step instanceof FetchStep.GitStep git
                ? of(git.remote(), git.operation().role())
                : Optional.empty();
    }

    // a module proxy that serves the checksum database stays a module proxy
    private static Role role(FetchStep.HttpStep http) {
        return http.entry() >= 0 && http.operation().role() == Role.CHECKSUM_DATABASE
                ? Role.MODULE_PROXY
                : http.operation().role();
    }

    static Optional<Target> of(RequestUrl url, Role role) {
        if (!url.host().isEmpty()) {
            // ssh hands the name to the resolver as it is
            boolean web = url.scheme().startsWith("http");
            return Optional.of(new Target(web ? Idna.ascii(url.host()) : url.host(), url.port(), role));
        }
        Matcher scp = SCP_LIKE.matcher(url.raw());
        if (!url.scheme().isEmpty() || !scp.matches()) {
            return Optional.empty();
        }
        String host = scp.group(1).toLowerCase(Locale.ROOT);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return Optional.of(new Target(bare, SSH_PORT, role));
    }
}
