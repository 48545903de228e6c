package dev.gomoddiag.client;

import dev.gomoddiag.module.RequestUrl;
import dev.gomoddiag.plan.FetchPlan;
import dev.gomoddiag.plan.FetchStep;
import dev.gomoddiag.settings.GoSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What go, git, ssh, curl and Java each use for one URL: their settings differ, and that a browser or curl gets through
 * tells little about go.
 *
 * @param routes one for each {@link Client}, in its order
 */
public record ClientMatrix(RequestUrl url, List<ClientRoute> routes) {
    private static final int MOST_HOSTS = 8;

    public ClientMatrix {
        routes = List.copyOf(routes);
    }

    /** By the settings alone; nothing is connected to. */
    public static ClientMatrix of(GoSettings settings, RequestUrl url) {
        return new ClientMatrix(
                url,
                List.of(
                        new GoClient(settings).route(url),
                        new GitClient(settings).route(url),
                        new SshClient(settings).route(url),
                        new CurlClient(settings).route(url),
                        new JavaClient(settings).route(url)));
    }

    /** One for each host and port that a plan asks, in its order, at most eight. */
    public static List<ClientMatrix> of(GoSettings settings, FetchPlan plan) {
        Map<String, RequestUrl> urls = new LinkedHashMap<>();
        plan.steps().stream()
                .flatMap(ClientMatrix::url)
                .forEach(url -> urls.putIfAbsent(url.scheme() + "://" + url.host() + ":" + url.port(), url));
        return urls.values().stream()
                .limit(MOST_HOSTS)
                .map(url -> of(settings, url))
                .toList();
    }

    private static Stream<RequestUrl> url(FetchStep step) {
        if (step instanceof FetchStep.HttpStep http) {
            return Stream.of(http.url()).filter(url -> !url.host().isEmpty());
        }
        return step instanceof FetchStep.GitStep git ? Stream.of(git.remote()) : Stream.of();
    }

    public ClientRoute route(Client client) {
        return routes.get(client.ordinal());
    }

    /** Whether the clients that are used for the URL reach it in different ways. */
    public boolean disagrees() {
        List<ClientRoute> used = routes.stream()
                .filter(route -> route.client() != Client.SSH && !(route.way() instanceof Way.Unused))
                .toList();
        return used.stream().anyMatch(route -> !route.sameWayAs(used.get(0)));
    }
}
