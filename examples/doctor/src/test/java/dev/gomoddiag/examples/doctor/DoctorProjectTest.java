package dev.gomoddiag.examples.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gomoddiag.testkit.FakeHost;
import dev.gomoddiag.testkit.net.EmbeddedNetwork;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code doctor project} on an embedded network. */
@Timeout(60)
class DoctorProjectTest {
    private static final String GO_MOD = """
            module example.com/app

            require (
            	github.com/gin-gonic/gin v1.9.1
            	github.com/mattn/go-isatty v0.0.20
            	example.com/local v1.0.0
            )

            replace example.com/local => ../local
            """;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private FakeHost host() {
        return network.host()
                .file("/home/user/project/go.mod", GO_MOD)
                .file("/home/user/local/go.mod", "module example.com/local\n");
    }

    @Test
    void aProjectWhoseModulesAreThereIsHealthy() {
        CommandLineRun run = CommandLineRun.of(host(), "project");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("[0-9]+ ms", "? ms")).isEqualTo("""
                        example.com/app (/home/user/project/go.mod): all that it requires can be fetched from here (? ms)

                        Requirements: 3
                          1 fetched as a whole
                          1 asked for and there
                          1 replaced by a directory, nothing to fetch
                        1 modules diagnosed by themselves; complete
                        """);
    }

    @Test
    void oneCauseIsSaidOnceWithTheModulesThatItStops() {
        network.port("203.0.113.10", 443).refuse();

        CommandLineRun run = CommandLineRun.of(
                host().variable("GOPROXY", "https://proxy.golang.org"), "project", "/home/user/project");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("example.com/app (/home/user/project/go.mod): not all that it requires can be fetched")
                .containsOnlyOnce("Cause: net.tcp.refused")
                .contains("""
                          Stops these modules (2):
                            - github.com/gin-gonic/gin@v1.9.1
                            - github.com/mattn/go-isatty@v0.0.20
                        """);
    }

    @Test
    void theJsonHoldsEveryRequirement() {
        CommandLineRun run = CommandLineRun.of(host(), "project", "--format", "json", "--ask", "0");
        JsonObject report = JsonParser.parseString(run.out()).getAsJsonObject();

        assertThat(run.code()).isZero();
        assertThat(report.getAsJsonArray("modules").asList())
                .extracting(module -> module.getAsJsonObject().get("standing").getAsString())
                .containsExactly("fetched", "presumed", "local");
    }

    @Test
    void speaksChinese() {
        assertThat(CommandLineRun.of(host(), "project", "--lang", "zh", "--offline")
                        .out())
                .startsWith("example.com/app（/home/user/project/go.mod）：无法判断")
                .contains("依赖：3 个\n  1 个被目录替换，无需获取\n  2 个未知：时间用尽，或没有询问\n");
    }

    @Test
    void offlineNobodyIsAsked() {
        CommandLineRun run = CommandLineRun.of(host(), "project", "--offline");

        assertThat(run.code()).isEqualTo(3);
        assertThat(network.log().all()).isEmpty();
    }

    @Test
    void aMalformedGoModIsNamedWithItsLine() {
        CommandLineRun run = CommandLineRun.of(
                network.host().file("/home/user/project/go.mod", "module example.com/app\nrequires x\n"), "project");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("go.mod is malformed at line 2, column 1: unknown directive: requires: correct that line"
                        + System.lineSeparator());
    }

    @Test
    void aDirectoryWithoutAGoModIsAUsageError() {
        CommandLineRun run = CommandLineRun.of(network.host(), "project");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("no go.mod in \"/home/user/project\" or a directory above it");
    }
}
