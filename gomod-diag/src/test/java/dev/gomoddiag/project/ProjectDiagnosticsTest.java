package dev.gomoddiag.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.gomoddiag.Diagnostics;
import dev.gomoddiag.ProjectDiagnostics;
import dev.gomoddiag.diagnosis.Outcome;
import dev.gomoddiag.diagnosis.ProjectCause;
import dev.gomoddiag.diagnosis.ProjectModule;
import dev.gomoddiag.diagnosis.ProjectReport;
import dev.gomoddiag.diagnosis.Standing;
import dev.gomoddiag.module.ModuleQuery;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.Access;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import dev.gomoddiag.testkit.net.ModuleCatalogue;
import dev.gomoddiag.testkit.net.ModuleProxy;
import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProjectDiagnosticsTest {
    private static final String GO_MOD = """
            module example.com/app

            go 1.24

            require (
            	github.com/gin-gonic/gin v1.9.1
            	github.com/mattn/go-isatty v0.0.20
            	github.com/Azure/go-ansiterm v0.1.0 // indirect
            	example.com/local v1.0.0
            	example.com/old v1.0.0
            	example.com/fork v1.0.0
            )

            replace example.com/local => ../local

            replace example.com/fork => github.com/gin-gonic/gin v1.9.0

            exclude example.com/old v1.0.0
            """;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private FakeHost host(String goMod) {
        return network.host()
                .file("/home/user/project/go.mod", goMod)
                .file("/home/user/local/go.mod", "module example.com/local\n");
    }

    private static ProjectDiagnostics project(FakeHost host) {
        return Diagnostics.forProject(Path.of(".")).configured(settings -> settings.environment(host));
    }

    private static Map<String, Standing> standings(ProjectReport report) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (ProjectModule module : report.modules()) {
            standings.put(module.query().toString(), module.standing());
        }
        return standings;
    }

    private static String cause(ProjectCause cause) {
        return cause.diagnosis().cause().value();
    }

    @Test
    void aProjectWhoseModulesAreThereIsHealthy() {
        ProjectReport report = project(host(GO_MOD)).run();

        assertThat(report.outcome()).isEqualTo(Outcome.HEALTHY);
        assertThat(report.module()).isEqualTo("example.com/app");
        assertThat(report.file()).isEqualTo("/home/user/project/go.mod");
        assertThat(standings(report))
                .containsExactly(
                        entry("github.com/gin-gonic/gin@v1.9.1", Standing.FETCHED),
                        entry("github.com/mattn/go-isatty@v0.0.20", Standing.FOUND),
                        entry("github.com/Azure/go-ansiterm@v0.1.0", Standing.FOUND),
                        entry("example.com/local@v1.0.0", Standing.LOCAL),
                        entry("example.com/old@v1.0.0", Standing.EXCLUDED),
                        entry("github.com/gin-gonic/gin@v1.9.0", Standing.FOUND));
        assertThat(report.reports()).hasSize(1);
    }

    @Test
    void modulesBeyondTheBoundArePresumedToBeThere() {
        ProjectReport report = project(host(GO_MOD)).askAtMost(1).run();

        assertThat(standings(report))
                .containsEntry("github.com/mattn/go-isatty@v0.0.20", Standing.FOUND)
                .containsEntry("github.com/gin-gonic/gin@v1.9.0", Standing.PRESUMED)
                .containsEntry("github.com/Azure/go-ansiterm@v0.1.0", Standing.PRESUMED);
    }

    @Test
    void theNumberOfOperationsDoesNotGrowWithTheModules() throws IOException {
        Map<Access.Protocol, Long> few = operations(10);
        Map<Access.Protocol, Long> many = operations(100);

        // the whole diagnosis asks for three, and each of the eight that are asked for by themselves for one
        assertThat(few).containsEntry(Access.Protocol.HTTP, 3L + 8L);
        assertThat(many).containsEntry(Access.Protocol.HTTP, 3L + 8L);
        // how many connections are open at once is a matter of time, but the eight have no more than one each
        long handshakes = operations(1).get(Access.Protocol.TLS);
        assertThat(many.get(Access.Protocol.TLS)).isBetween(handshakes, handshakes + 8);
    }

    /** Of a project of so many modules that come from one module proxy. */
    private static Map<Access.Protocol, Long> operations(int modules) throws IOException {
        try (EmbeddedNetwork network = EmbeddedNetwork.start()) {
            List<PublishedModule> published = IntStream.range(0, modules)
                    .mapToObj(i -> PublishedModule.of("github.com/acme/m" + i, "v1.0.0"))
                    .toList();
            network.serve(
                    "mods.example",
                    "203.0.113.100",
                    ModuleProxy.of(ModuleCatalogue.of(published.toArray(PublishedModule[]::new))));
            FakeHost host = network.host()
                    .variable("GOPROXY", "https://mods.example")
                    .variable("GOSUMDB", "off")
                    .file(
                            "/home/user/project/go.mod",
                            "module example.com/app\n"
                                    + published.stream()
                                            .map(module -> "require " + module.path() + " v1.0.0\n")
                                            .collect(Collectors.joining()));
            ProjectReport report = project(host).run();

            assertThat(report.count(Standing.FOUND)).isEqualTo(Math.min(8, modules - 1));
            assertThat(report.count(Standing.FETCHED)).isEqualTo(1);
            return network.log().all().stream()
                    .collect(Collectors.groupingBy(Access::protocol, TreeMap::new, Collectors.counting()));
        }
    }

    @Test
    void aModuleProxyThatRefusesIsOneCauseForAllItsModules() {
        network.port("203.0.113.10", 443).refuse();
        FakeHost host = host(GO_MOD).variable("GOPROXY", "https://proxy.golang.org");

        ProjectReport report = project(host).run();

        assertThat(report.outcome()).isEqualTo(Outcome.BROKEN);
        ProjectCause root = report.rootCause().orElseThrow();
        assertThat(cause(root)).isEqualTo("net.tcp.refused");
        assertThat(root.modules())
                .extracting(ModuleQuery::toString)
                .containsExactly(
                        "github.com/gin-gonic/gin@v1.9.1",
                        "github.com/mattn/go-isatty@v0.0.20",
                        "github.com/Azure/go-ansiterm@v0.1.0",
                        "github.com/gin-gonic/gin@v1.9.0");
        assertThat(report.count(Standing.FAILED)).isEqualTo(4);
        assertThat(report.reports()).hasSize(1);
    }

    @Test
    void aVersionThatIsNotThereIsTheFaultOfItsModuleAlone() {
        FakeHost host = host(GO_MOD.replace("v0.0.20", "v0.0.99"));

        ProjectReport report = project(host).run();

        assertThat(report.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(standings(report))
                .containsEntry("github.com/mattn/go-isatty@v0.0.99", Standing.FAILED)
                .containsEntry("github.com/gin-gonic/gin@v1.9.1", Standing.FETCHED)
                .containsEntry("github.com/Azure/go-ansiterm@v0.1.0", Standing.FOUND);
        assertThat(report.rootCause().orElseThrow().modules())
                .containsExactly(ModuleQuery.parse("github.com/mattn/go-isatty@v0.0.99"));
        assertThat(cause(report.rootCause().orElseThrow())).isEqualTo("module.version-unknown");
    }

    @Test
    void aFaultOfTheFirstModuleIsNotThatOfItsRoute() {
        FakeHost host = host(GO_MOD.replace("v1.9.1", "v1.9.99"));

        ProjectReport report = project(host).run();

        assertThat(standings(report))
                .containsEntry("github.com/gin-gonic/gin@v1.9.99", Standing.FAILED)
                .containsEntry("github.com/mattn/go-isatty@v0.0.20", Standing.FOUND)
                .containsEntry("github.com/Azure/go-ansiterm@v0.1.0", Standing.FOUND);
        assertThat(report.rootCause().orElseThrow().modules())
                .containsExactly(ModuleQuery.parse("github.com/gin-gonic/gin@v1.9.99"));
    }

    @Test
    void aPrivateModuleGoesItsOwnWayAndFailsByItself() {
        FakeHost host = host(GO_MOD.replace(
                        ")\n\nreplace example.com/local",
                        "\tgit.corp.example/team/secret v1.0.0\n)\n\nreplace example.com/local"))
                .variable("GOPRIVATE", "git.corp.example");

        ProjectReport report = project(host).run();

        assertThat(standings(report))
                .containsEntry("git.corp.example/team/secret@v1.0.0", Standing.FAILED)
                .containsEntry("github.com/gin-gonic/gin@v1.9.1", Standing.FETCHED);
        assertThat(report.rootCause().orElseThrow().modules())
                .containsExactly(ModuleQuery.parse("git.corp.example/team/secret@v1.0.0"));
        assertThat(network.log().all())
                .as("the name of a private module stays here")
                .noneMatch(access -> access.server().contains("proxy.golang.org")
                        && access.request().contains("secret"));
    }

    @Test
    void aDirectoryWithoutAGoModIsNamed() {
        assertThatThrownBy(() -> project(network.host()).run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no go.mod in \"/home/user/project\" or a directory above it:"
                        + " name the directory of a Go module");
    }

    private FakeHost workspace() {
        return network.host()
                .file(
                        "/home/user/project/go.work",
                        "go 1.24\n\nuse (\n\t./a\n\t../b\n)\n\nreplace example.com/y => ./y\n")
                .file(
                        "/home/user/project/a/go.mod",
                        "module example.com/a\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.0\n"
                                + "\texample.com/b v1.0.0\n)\n")
                .file(
                        "/home/user/b/go.mod",
                        "module example.com/b\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.1\n"
                                + "\texample.com/y v1.0.0\n)\n\nreplace example.com/y v1.0.0 => example.com/z v1.0.0\n");
    }

    @Test
    void aWorkspaceIsWhatItsModulesRequireWithoutThemselves() {
        assertThat(project(workspace()).plans())
                .extracting(plan -> plan.query().toString())
                .containsExactly("github.com/gin-gonic/gin@v1.9.1");
    }

    @Test
    void aWorkspaceThatIsTurnedOffIsNone() {
        FakeHost host = workspace()
                .variable("GOWORK", "off")
                .file("/home/user/project/go.mod", "module m.example\n\nrequire example.com/only v1.0.0\n");

        assertThat(project(host).plans())
                .extracting(plan -> plan.query().toString())
                .containsExactly("example.com/only@v1.0.0");
    }

    @Test
    void aModuleOfTheWorkspaceThatIsNotThereIsNamed() {
        FakeHost host = network.host().file("/home/user/project/go.work", "go 1.24\n\nuse ./gone\n");

        assertThatThrownBy(() -> project(host).plans()).hasMessageContaining("/home/user/project/gone/go.mod");
    }

    @Test
    void plansEveryModuleThatIsFetched() {
        assertThat(project(host(GO_MOD)).plans())
                .extracting(plan -> plan.query().toString())
                .isEqualTo(List.of(
                        "github.com/gin-gonic/gin@v1.9.1",
                        "github.com/mattn/go-isatty@v0.0.20",
                        "github.com/Azure/go-ansiterm@v0.1.0",
                        "github.com/gin-gonic/gin@v1.9.0"));
    }
}
