package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gomoddiag.fact.GoFailure;
import dev.gomoddiag.fact.GoFailure.Origin;
import dev.gomoddiag.fact.GoFailure.Place;
import dev.gomoddiag.fact.GoFailure.Stage;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds a failure in a log changes nothing. */
class LogGrammarTest {
    private static final String REFUSED =
            "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": dial tcp 192.0.2.1:443: connect: connection refused";
    private static final String GIT = String.join(
            "\n",
            "go: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:",
            "\tfatal: could not read Username for 'https://example.com': terminal prompts disabled",
            "Confirm the import path was entered correctly.");
    private static final String QUOTED = String.join(
            "\n",
            "go: example.com/m@v1.0.0: reading https://proxy.golang.org/example.com/m/@v/v1.0.0.info: 404 Not Found",
            "\tserver response:",
            "\tnot found: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/0a1b: exit status 128:",
            "\t\tfatal: could not read Username for 'https://example.com': terminal prompts disabled");
    private static final List<String> UNRELATED = List.of(
            "go: downloading example.com/other v1.2.3",
            "ok  \texample.com/app/store\t0.012s",
            "=== RUN   TestProxyRefusesConnection",
            "npm WARN deprecated request@2.88.2",
            "# example.com/app/socks",
            "./main.go:12:3: undefined: proxy",
            "[INFO] BUILD SUCCESS");

    private final TextClassifier classifier = new TextClassifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.1234567Z ",
                "2026-01-02T03:04:05.123456Z 01E ",
                "[2026-01-02T03:04:05.123Z] ",
                "2026/01/02 03:04:05 ",
                "03:04:05 ",
                "[03:04:05] ",
                "#12 3.456 ",
                "#12 ",
                "0.567 ",
                "##[error]",
                "2026-01-02T03:04:05.1234567Z ##[error]",
                "[build] ",
                "[2026-01-02T03:04:05.123Z] [build] ",
                "[job/step]   | ",
                "web-1  | ",
                "> ",
                "[ERROR] ",
                "\u001b[31;1m",
                "2026-01-02T03:04:05.123456789Z stderr F ",
                "Jan  2 03:04:05 host runner[42]: ",
            })
    void prefixesOfBuildSystemsChangeNothing(String prefix) throws IOException {
        for (String text : List.of(REFUSED, GIT, QUOTED)) {
            String prefixed = prefix + text.replace("\n", "\n" + prefix);
            assertThat(read(prefixed)).isEqualTo(read(text)).isNotEmpty();
        }
    }

    @Test
    void carriageReturnsChangeNothing() throws IOException {
        for (String text : List.of(REFUSED, GIT, QUOTED)) {
            assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(read(text));
        }
    }

    @Test
    void stringsOfJsonChangeNothing() throws IOException {
        for (String text : List.of(REFUSED, GIT, QUOTED)) {
            String escaped = text.replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t");
            List<GoFailure> found = read("level=error msg=\"stderr: " + escaped + "\\n\"");
            assertThat(found).hasSize(1);
            assertThat(unworded(found.get(0))).isEqualTo(unworded(read(text).get(0)));
        }
    }

    @Test
    void unrelatedLinesInAnyOrderChangeNothing() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<String> lines = new ArrayList<>(UNRELATED);
            Collections.shuffle(lines, new Random(seed));
            String text = String.join("\n", lines.subList(0, 4)) + "\n" + QUOTED + "\n"
                    + String.join("\n", lines.subList(4, lines.size())) + "\n" + REFUSED;
            assertThat(read(text).stream().map(LogGrammarTest::unworded).toList())
                    .isEqualTo(read(QUOTED + "\n" + REFUSED).stream()
                            .map(LogGrammarTest::unworded)
                            .toList());
        }
    }

    @Test
    void equalFailuresAreCountedAndOthersKeptApart() throws IOException {
        String other = REFUSED.replace("example.com/m", "example.com/n");
        List<GoFailure> found = read(String.join("\n", REFUSED, other, REFUSED));
        assertThat(found).extracting(GoFailure::module).containsExactly("example.com/m", "example.com/n");
        assertThat(found).extracting(GoFailure::count).containsExactly(2, 1);
        assertThat(found).extracting(GoFailure::line).containsExactly(1, 2);
    }

    @Test
    void whatAMirrorQuotesHappenedOnItsMachine() throws IOException {
        GoFailure failure = read(QUOTED).get(0);
        assertThat(failure.origin()).isEqualTo(Origin.REMOTE);
        assertThat(failure.causes().get(0).cause()).isEqualTo("goproxy.private-module-leak");
        assertThat(failure.place().host()).isEqualTo("proxy.golang.org");
        assertThat(failure.status()).hasValue(404);
    }

    @Test
    void everyFieldOfARefusedForwardProxyIsRead() throws IOException {
        GoFailure failure =
                read("go: github.com/Acme/lib@v1.2.0: Get \"https://proxy.golang.org/github.com/!acme/lib/@v/v1.2.0.info\": "
                                + "proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused")
                        .get(0);
        assertThat(failure.stage()).isEqualTo(Stage.QUERY);
        assertThat(failure.operation()).isEqualTo("Get");
        assertThat(failure.place())
                .isEqualTo(new Place(
                        "https://proxy.golang.org/github.com/!acme/lib/@v/v1.2.0.info",
                        "proxy.golang.org",
                        "127.0.0.1",
                        OptionalInt.of(7890),
                        "127.0.0.1:7890"));
        assertThat(failure.module()).isEqualTo("github.com/Acme/lib");
        assertThat(failure.version()).isEqualTo("v1.2.0");
        assertThat(failure.errno()).isEqualTo("ECONNREFUSED");
        assertThat(failure.origin()).isEqualTo(Origin.LOCAL);
        assertThat(failure.causes().get(0).cause()).isEqualTo("proxy.unreachable");
    }

    @Test
    void theModuleOfAUrlIsUnescaped() throws IOException {
        GoFailure failure = read("Get \"https://goproxy.cn/github.com/%21burnt%21sushi/toml/@v/v0.3.1.mod\": "
                        + "dial tcp 192.0.2.1:443: i/o timeout")
                .get(0);
        assertThat(failure.module()).isEqualTo("github.com/BurntSushi/toml");
        assertThat(failure.version()).isEqualTo("v0.3.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "go: downloading github.com/gin-gonic/gin v1.9.1\ngo: added github.com/gin-gonic/gin v1.9.1",
                "# h12.io/socks\n../socks/dial.go:7:2: undefined: proxyconnect",
                "--- FAIL: TestDial (0.00s)\n    dial_test.go:9: dial tcp 127.0.0.1:5432: connect: connection refused\nFAIL",
                "2026/01/02 03:04:05 http: TLS handshake error from 192.0.2.1:4242: EOF",
                "Error response from daemon: Get \"https://registry.example.com/v2/\": net/http: TLS handshake timeout",
                "npm ERR! code ECONNREFUSED\nnpm ERR! errno connect: connection refused",
                "error: hash mismatch in fixed-output derivation",
                "mkdir: cannot create directory '/srv': Permission denied",
                "make: *** [build] Error 128",
            })
    void otherProgramsFailuresAreNone(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void secretsInUrlsAreNotKept() throws IOException {
        List<GoFailure> found = read(
                "fatal: unable to access 'https://user:hunter2@git.example.com/o/r/': Could not resolve host: git.example.com");
        assertThat(found).hasSize(1);
        assertThat(found.toString()).doesNotContain("hunter2");
    }

    @Test
    void takesTheModuleFromAFileOfTheModuleCache() throws IOException {
        assertThat(
                        read(
                                "write C:\\Users\\u\\go\\pkg\\mod\\cache\\download\\example.com\\!acme\\m\\@v\\v1.0.0.zip: There is not enough space on the disk."))
                .extracting(GoFailure::module, GoFailure::version)
                .containsExactly(tuple("example.com/Acme/m", "v1.0.0"));
    }

    @Test
    void letsTheFirstEntryOfAListStandForIt() throws IOException {
        assertThat(
                        read(
                                "go: inconsistent vendoring in /src:\n\texample.com/a@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\texample.com/b@v2.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt"))
                .extracting(GoFailure::module, GoFailure::version)
                .containsExactly(tuple("example.com/a", "v1.0.0"));
    }

    @Test
    void blamesTheDatabaseWhereItsOwnWayToAPublicForgeFailed() throws IOException {
        String text = String.join(
                "\n",
                "go: HOST/o/m@v1.0.0: verifying module: HOST/o/m@v1.0.0: reading https://sum.golang.org/lookup/HOST/o/m@v1.0.0: 404 Not Found",
                "\tserver response:",
                "\tnot found: HOST/o/m@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/0a1b: exit status 128:",
                "\t\tfatal: unable to access 'https://HOST/o/m/': Failed to connect to HOST port 443: Connection refused");
        assertThat(List.of(first(text.replace("HOST", "github.com")), first(text.replace("HOST", "git.example.com"))))
                .containsExactly("http.server-error", "sumdb.private-module");
    }

    @Test
    void namesTheHostOfALineBehindTheDecidingOne() throws IOException {
        assertThat(
                        read(
                                "Cloning into '/src/m'...\nremote: HTTP Basic: Access denied\nfatal: Authentication failed for 'https://git.example.com/o/m.git/'"))
                .extracting(f -> f.place().host())
                .containsExactly("git.example.com");
    }

    private String first(String text) throws IOException {
        return read(text).get(0).causes().get(0).cause();
    }

    private List<GoFailure> read(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures();
    }

    /** Without what names the position in the log. */
    private static GoFailure unworded(GoFailure f) {
        return FailureLog.with(f, f.count(), 1, "");
    }
}
