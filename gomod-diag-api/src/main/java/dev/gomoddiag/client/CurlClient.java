package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.settings.CurlSettings;
import dev.gomoddiag.settings.GoSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** curl as it is started with a URL alone. */
record CurlClient(GoSettings settings) {

    ClientRoute route(RequestUrl url) {
        CurlSettings curl = settings.curl();
        Way way = Ways.onlyWeb(url, Ways.of(curl.forwardProxies().forUrl(url)));
        Trust trust = new Trust(
                Stream.of(curl.caFile(), curl.option("capath"))
                        .flatMap(place -> place.map(Use::value).stream())
                        .toList(),
                curl.option("insecure").map(Use::named));
        return new ClientRoute(Client.CURL, url, way, Ways.resolution(way), trust, credentials(url));
    }

    private List<Use> credentials(RequestUrl url) {
        return Stream.of(
                        Ways.userinfo(url),
                        name("user"),
                        name("oauth2-bearer"),
                        name("netrc"),
                        name("netrc-optional"),
                        name("netrc-file"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Use> name(String option) {
        return settings.curl().option(option).map(setting -> new Use(setting.name(), setting.source()));
    }
}
