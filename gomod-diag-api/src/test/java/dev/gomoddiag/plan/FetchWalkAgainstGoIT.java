package dev.gomoddiag.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.module.GlobList;
import dev.gomoddiag.module.ModuleQuery;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asks the real go and the walk the same questions, over loopback, and compares the requests that the server saw. */
class FetchWalkAgainstGoIT {
    private static final String MODULE = "example.com/Acme/m";
    private static final String OFFLINE = "http://127.0.0.1:9";

    private LoopbackServer server;

    @TempDir
    private Path directory;

    @BeforeEach
    void startServer() throws IOException {
        server = LoopbackServer.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MOD_DOWNLOAD; m@v1.0.0; ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 404,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 410|ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 500,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 500|ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; refused,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; refused|ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; refused|404; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 500|404|403; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 404,404; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 404,off; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; off; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; 401,off,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; ok; other.example; off",
                "MOD_DOWNLOAD; m@v1.0.0; nozip,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; nozip500,ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; nozip500|ok; ; off",
                "MOD_DOWNLOAD; m@v9.9.9; ok; ; off",
                "MOD_DOWNLOAD; m@latest; ok; ; off",
                "MOD_DOWNLOAD; m@latest; 404,ok; ; off",
                "MOD_DOWNLOAD; m@latest; empty,ok; ; off",
                "MOD_DOWNLOAD; m@latest; 500|ok; ; off",
                "MOD_DOWNLOAD; m@v1; ok; ; off",
                "MOD_DOWNLOAD; m@<v1.1.0; ok; ; off",
                "MOD_DOWNLOAD; m@>=v1.0.0; ok; ; off",
                "MOD_DOWNLOAD; m@v2; ok; ; off",
                "MOD_DOWNLOAD; m@main; ok; ; off",
                "MOD_DOWNLOAD; m@feature/x; ok; ; off",
                "MOD_DOWNLOAD; m@v1.0.0; nosumdb,ok; ; sum.golang.org",
                "MOD_DOWNLOAD; m@v1.0.0; sumdb; ; sum.golang.org",
                "MOD_DOWNLOAD; m@v1.0.0; ok; ; nonsense",
                "MOD_DOWNLOAD; m@latest; gone; ; off",
                "LIST_VERSIONS; m@latest; ok; ; off",
                "LIST_VERSIONS; m@latest; 404,ok; ; off",
                "LIST_VERSIONS; m@latest; empty; ; off",
                "LIST_VERSIONS; m@latest; 500,ok; ; off",
                "GET; m@v1.0.0; ok; ; off",
                "GET; m/pkg@latest; ok; ; off",
                "GET; m/pkg@v1.0.0; 404,ok; ; off",
                "GET; m/pkg@latest; 500,ok; ; off",
                "GET; m/pkg@latest; 404,404; ; off",
                "GET; m/pkg@main; ok; ; off",
            })
    void asksWhatGoAsks(FetchCommand command, String query, String proxies, String noProxy, String sumdb)
            throws Exception {
        Assumptions.assumeTrue(goIsHere(), "go is not on PATH");
        ModuleQuery asked = ModuleQuery.parse(query.replaceFirst("^m", MODULE));
        String goproxy = expand(proxies);
        String globs = noProxy == null ? "" : noProxy;
        int exit = runGo(command, asked, Map.of("GOPROXY", goproxy, "GONOPROXY", globs, "GOSUMDB", sumdb));
        List<String> ofGo = server.taken();

        GlobList noProxyList = GlobList.parse(globs);
        FetchSettings settings = new FetchSettings(
                GoProxyList.parse(goproxy, noProxyList),
                noProxyList,
                GlobList.none(),
                GlobList.none(),
                GlobList.none(),
                SumdbSetting.parse(sumdb),
                UrlRewrites.none(),
                Optional.empty(),
                ModuleMode.ENABLED);
        FetchTrace trace = FetchWalk.run(command, asked, settings, new LoopbackModules.Client());

        assertThat(ordered(command, server.taken())).isEqualTo(ordered(command, ofGo));
        assertThat(trace.verdict() instanceof Verdict.Fetched)
                .as(trace.verdict().toString())
                .isEqualTo(exit == 0);
    }

    // go get runs candidates and the zip beside each other
    private static List<String> ordered(FetchCommand command, List<String> paths) {
        return command == FetchCommand.GET ? paths.stream().sorted().toList() : paths;
    }

    private String expand(String proxies) {
        StringBuilder list = new StringBuilder();
        for (String token : proxies.split("(?<=[,|])")) {
            String name = token.replaceAll("[,|]", "");
            String separator = token.substring(name.length());
            String url = name.equals("refused") ? OFFLINE : server.url(name);
            list.append(name.equals("off") ? "off" : url).append(separator);
        }
        return list.toString();
    }

    private int runGo(FetchCommand command, ModuleQuery query, Map<String, String> settings) throws Exception {
        Path work = Files.createDirectories(directory.resolve("work"));
        // else a child of go still writes its counters below HOME while the test clears it away
        Path telemetry = Files.createDirectories(directory.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off 2024-01-01\n");
        if (command == FetchCommand.GET) {
            Files.writeString(work.resolve("go.mod"), "module scratch\n\ngo 1.20\n");
        }
        ProcessBuilder builder = new ProcessBuilder(command.argv(query)).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.clear();
        environment.putAll(Map.of(
                "PATH",
                path,
                "HOME",
                directory.toString(),
                "GOFLAGS",
                "-modcacherw",
                "GOTOOLCHAIN",
                "local",
                "GOENV",
                "off"));
        environment.putAll(settings);
        Path output = directory.resolve("output");
        Process go = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(go.waitFor(60, TimeUnit.SECONDS)).as("go ends").isTrue();
        return go.exitValue();
    }

    private static boolean goIsHere() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "go")));
    }
}
