package dev.gomoddiag.testkit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network is good enough for the real go command, which enters it through the forward proxy. */
class RealGoTest {
    private static final long LIMIT_SECONDS = 60;

    private final EmbeddedNetwork network = EmbeddedNetwork.start();

    @TempDir
    private Path home;

    @BeforeEach
    void needsGoAndGit() {
        assumeThat(onPath("go") && onPath("git")).as("go and git are on PATH").isTrue();
    }

    @AfterEach
    void close() throws IOException {
        network.close();
    }

    private static boolean onPath(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Status, then all output. */
    private String go(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of("go"));
        argv.addAll(List.of(arguments));
        Path roots = Files.writeString(home.resolve("roots.pem"), network.rootPem());
        Path output = home.resolve("output");
        // else a child of go still writes its counters below HOME while the test clears it away
        Path telemetry = Files.createDirectories(home.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off 2024-01-01\n");
        InetSocketAddress proxy = network.path().route(Literal.peer("203.0.113.60", 3128));
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equals("PATH"));
        environment.putAll(Map.of(
                "HOME",
                home.toString(),
                "HTTPS_PROXY",
                "http://127.0.0.1:" + proxy.getPort(),
                "https_proxy",
                "http://127.0.0.1:" + proxy.getPort(),
                "SSL_CERT_FILE",
                roots.toString(),
                "SSL_CERT_DIR",
                home.resolve("none").toString(),
                "GIT_SSL_CAINFO",
                roots.toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1",
                "GOTOOLCHAIN",
                "local",
                "GOFLAGS",
                "-modcacherw",
                "GOSUMDB",
                network.sumdb().verifier()));
        environment.putAll(settings);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() + "\n" + Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void goDownloadsAndVerifiesThroughTheModuleProxyAndTheChecksumDatabase() throws Exception {
        String outcome = go(
                Map.of("GOPROXY", "https://proxy.golang.org,direct"),
                "mod",
                "download",
                "-x",
                "github.com/gin-gonic/gin@v1.9.1");

        assertThat(outcome).startsWith("0\n");
        assertThat(network.site("proxy.golang.org").requests())
                .contains(
                        "GET /github.com/gin-gonic/gin/@v/v1.9.1.info",
                        "GET /github.com/gin-gonic/gin/@v/v1.9.1.mod",
                        "GET /sumdb/sum.golang.org/supported",
                        "GET /github.com/gin-gonic/gin/@v/v1.9.1.zip");
        assertThat(network.site("sum.golang.org").requests())
                .contains("GET /lookup/github.com/gin-gonic/gin@v1.9.1", "GET /tile/8/0/000.p/5");
    }

    @Test
    void goVerifiesThroughAMirrorOfTheChecksumDatabase() throws Exception {
        assertThat(go(Map.of("GOPROXY", "https://goproxy.cn"), "mod", "download", "github.com/gin-gonic/gin@v1.9.1"))
                .startsWith("0\n");
        assertThat(network.site("sum.golang.org").requests()).isEmpty();
    }

    @Test
    void goFetchesFromTheGitHostDirectly() throws Exception {
        String outcome = go(Map.of("GOPROXY", "direct"), "mod", "download", "-x", "github.com/gin-gonic/gin@v1.9.1");

        assertThat(outcome).startsWith("0\n");
        assertThat(network.site("github.com").requests())
                .contains(
                        "GET /gin-gonic/gin/info/refs?service=git-upload-pack", "POST /gin-gonic/gin/git-upload-pack");
    }

    @Test
    void goFollowsTheImportPageOfAVanityHost() throws Exception {
        String outcome =
                go(Map.of("GOPROXY", "direct", "GONOSUMDB", "*"), "list", "-m", "-versions", "go.corp.example/vanity");

        assertThat(network.site("go.corp.example").requests()).contains("GET /vanity?go-get=1");
        assertThat(network.site("github.com").requests())
                .contains("GET /mattn/go-isatty/info/refs?service=git-upload-pack");
        assertThat(outcome).contains("v0.0.20");
    }

    @Test
    void gitHostsAskStrangersForCredentials() throws Exception {
        String outcome =
                go(Map.of("GOPROXY", "direct", "GONOSUMDB", "*"), "mod", "download", "github.com/acme/secret@v0.3.0");

        assertThat(outcome).startsWith("1\n").contains("could not read Username for 'https://github.com'");
    }

    @Test
    void goIsToldThatTheVersionIsUnknown() throws Exception {
        String outcome =
                go(Map.of("GOPROXY", "https://proxy.golang.org"), "mod", "download", "github.com/gin-gonic/gin@v9.9.9");

        assertThat(outcome)
                .startsWith("1\n")
                .contains("not found: github.com/gin-gonic/gin@v9.9.9: invalid version: unknown revision v9.9.9");
    }
}
