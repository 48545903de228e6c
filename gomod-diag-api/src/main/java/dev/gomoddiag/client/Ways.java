package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.ForwardProxies.Choice;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.text.Text;
import java.util.Optional;
import java.util.Set;

/** What the clients have in common. */
final class Ways {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> RESOLVED_HERE = Set.of("socks", "socks4", "socks5");

    private Ways() {}

    static Way of(Choice choice) {
        if (choice instanceof Choice.Chosen chosen) {
            return new Way.Proxied(chosen.proxy());
        }
        return choice instanceof Choice.Refused refused
                ? new Way.Refused(refused.reason())
                : new Way.Direct(((Choice.NoneChosen) choice).reason());
    }

    static Way onlyWeb(RequestUrl url, Way way) {
        return WEB.contains(url.scheme()) ? way : new Way.Unused(Text.of(Ways.class, "not-web"));
    }

    /** As libcurl does, for which the scheme of a SOCKS proxy tells where names are resolved. */
    static Resolution resolution(Way way) {
        if (way instanceof Way.Proxied proxied) {
            return RESOLVED_HERE.contains(proxied.proxy().url().scheme()) ? Resolution.HERE : Resolution.AT_PROXY;
        }
        if (way instanceof Way.Piped) {
            return Resolution.AT_PROXY;
        }
        return way instanceof Way.Direct ? Resolution.HERE : Resolution.NONE;
    }

    static Optional<Use> userinfo(RequestUrl url) {
        return url.hasUserinfo()
                ? Optional.of(new Use("URL", new SettingSource(SettingSource.Kind.DERIVED, "URL", 0)))
                : Optional.empty();
    }

    /** The URL from the host on, without userinfo, query and fragment. */
    static String hostAndPath(RequestUrl url) {
        String rest = url.raw().substring(url.raw().indexOf("://") + 3).split("[?#]", 2)[0];
        int slash = rest.indexOf('/');
        return rest.substring(rest.lastIndexOf('@', slash < 0 ? rest.length() : slash) + 1);
    }
}
