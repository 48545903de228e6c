package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.GoSettings;
import dev.gomoddiag.settings.SettingSource;
import dev.gomoddiag.settings.TrustSettings;
import dev.gomoddiag.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** git over http and https (git http.c over libcurl). */
record GitClient(GoSettings settings) {

    ClientRoute route(RequestUrl asked) {
        RequestUrl url = settings.git().insteadOf().apply(asked);
        boolean web = Set.of("http", "https").contains(url.scheme());
        Way way = web
                ? Ways.of(settings.gitForwardProxies().forUrl(url))
                : new Way.Unused(Text.of(Ways.class, "git-over-ssh", url.shown()));
        return new ClientRoute(
                Client.GIT, url, way, Ways.resolution(way), trust(url), web ? credentials(url) : List.of());
    }

    private Trust trust(RequestUrl url) {
        TrustSettings.GitTrust trust = settings.trust().gitFor(url.raw());
        return new Trust(
                Stream.of(trust.caFile(), trust.caDirectory())
                        .flatMap(place -> place.map(Use::value).stream())
                        .toList(),
                trust.unverified().map(Use::named));
    }

    private List<Use> credentials(RequestUrl url) {
        List<Use> uses = new ArrayList<>();
        Ways.userinfo(url).ifPresent(uses::add);
        settings.git().httpFor(url.raw(), "extraHeader").map(Use::named).ifPresent(uses::add);
        // libcurl reads ~/.netrc, whatever NETRC says, and looks for the host without its port
        boolean ownNetrc =
                settings.all().stream().noneMatch(setting -> setting.name().equals("NETRC"));
        if (ownNetrc && settings.netrc().machines().contains(url.host())) {
            uses.add(new Use(
                    "netrc",
                    new SettingSource(SettingSource.Kind.NETRC, settings.netrc().path(), 0)));
        }
        settings.git().credentialHelpers(url.raw()).stream().map(Use::named).forEach(uses::add);
        return uses;
    }
}
