package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.Setting;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.settings.TrustSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The go command (net/http and cmd/go/internal/auth). */
record GoClient(GoSettings settings) {
    /** The release that brought GOAUTH, and with it ports in netrc. */
    private static final int GOAUTH_RELEASE = 24;

    ClientRoute route(RequestUrl url) {
        Way way = Ways.of(settings.forwardProxies().forUrl(url));
        // whatever the scheme of the proxy, it is the proxy that resolves
        Resolution resolution = way instanceof Way.Proxied ? Resolution.AT_PROXY : Ways.resolution(way);
        return new ClientRoute(Client.GO, url, Ways.onlyWeb(url, way), resolution, trust(), credentials(url));
    }

    private Trust trust() {
        TrustSettings.GoRoots roots = settings.trust().go();
        List<Use> places = Stream.concat(roots.files().stream(), roots.directories().stream())
                .filter(place -> place.source().kind() != SettingSource.Kind.GO_DEFAULT)
                .map(place -> new Use(place.path(), place.source()))
                .toList();
        return new Trust(places, Optional.empty());
    }

    private List<Use> credentials(RequestUrl url) {
        List<Use> uses = new ArrayList<>();
        if (!url.scheme().equals("https")) {
            return uses;
        }
        Ways.userinfo(url).ifPresent(uses::add);
        Setting goauth = settings.go("GOAUTH");
        for (String item : goauth.raw().split(";", -1)) {
            String command = item.strip();
            if (command.equals("netrc") || command.isEmpty()) {
                netrc(url).ifPresent(uses::add);
            } else if (!command.equals("off")) {
                uses.add(new Use("GOAUTH=" + command.split("\\s", 2)[0], goauth.source()));
            }
        }
        return uses;
    }

    private Optional<Use> netrc(RequestUrl url) {
        boolean withPort = settings.installation()
                .flatMap(go -> GoVersion.parse(go.version()))
                .map(version -> version.atLeast(GOAUTH_RELEASE))
                .orElse(true);
        String asked = withPort ? Ways.hostAndPath(url) : url.host();
        return settings.netrc()
                .credentialsFor(asked)
                .map(found -> new Use(
                        "netrc",
                        new SettingSource(
                                SettingSource.Kind.NETRC, settings.netrc().path(), 0)));
    }
}
