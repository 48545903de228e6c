package dev.gomoddiag.probes.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.ProxyTunnel.Client;
import dev.gomoddiag.plan.ForwardProxy;
import dev.gomoddiag.plan.Role;
import dev.gomoddiag.plan.Target;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.TestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final String QUERY = "github.com/gin-gonic/gin@v1.9.1";

    @Test
    void leadStraightToTheTargetsWithoutAForwardProxy() {
        List<Route> routes = Routes.of(TestContext.on(FakeHost.linux(), QUERY));

        assertThat(routes).allMatch(route -> route.proxy().isEmpty());
        assertThat(Routes.firstHops(routes))
                .extracting(Target::host)
                .contains("proxy.golang.org", "sum.golang.org", "github.com")
                .doesNotHaveDuplicates();
    }

    @Test
    void beginAtTheForwardProxyThatGoAndGitChoose() {
        FakeHost host = FakeHost.linux().variable("HTTPS_PROXY", "http://u:p@proxy.corp.example:3128");

        List<Route> routes = Routes.of(TestContext.on(host, QUERY));

        assertThat(Routes.firstHops(routes))
                .containsExactly(new Target("proxy.corp.example", 3128, Role.FORWARD_PROXY));
        assertThat(routes).extracting(Route::client).contains(Client.GO, Client.GIT);
        assertThat(routes).allMatch(Route::secure);
    }

    @Test
    void differBetweenGoAndGitWhereTheirSettingsDo() {
        FakeHost host = FakeHost.linux().variable("ALL_PROXY", "socks5://socks.corp.example:1080");

        List<Route> proxied = Routes.of(TestContext.on(host, QUERY)).stream()
                .filter(route -> route.proxy().isPresent())
                .toList();

        assertThat(proxied).isNotEmpty().allMatch(route -> route.client() == Client.GIT);
        assertThat(proxied.get(0).proxy()).map(ForwardProxy::host).contains("socks.corp.example");
    }

    @Test
    void knowSshRemotesByTheirShortForm() {
        FakeHost host = FakeHost.linux()
                .variable("GOPRIVATE", "github.com")
                .variable("HTTPS_PROXY", "http://proxy.corp.example:3128")
                .file("/home/user/.gitconfig", "[url \"git@github.com:\"]\n\tinsteadOf = https://github.com/\n");

        List<Route> routes = Routes.of(TestContext.on(host, QUERY));

        assertThat(routes)
                .filteredOn(route -> route.target().port() == 22)
                .isNotEmpty()
                .allMatch(route -> route.scheme().equals("ssh") && route.proxy().isEmpty());
    }

    @Test
    void countAsOneConnectionWhateverTheRoleOfTheHost() {
        List<Route> routes = Routes.of(TestContext.on(FakeHost.linux(), QUERY));

        assertThat(Routes.distinctConnections(routes.stream()))
                .extracting(
                        route -> route.target().host() + ":" + route.target().port())
                .doesNotHaveDuplicates();
    }
}
