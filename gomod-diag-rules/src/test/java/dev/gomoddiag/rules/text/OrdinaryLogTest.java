package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs print in a log that go has a part in is none of go's failures. */
class OrdinaryLogTest {
    private static final String DOWNLOADING = "go: downloading example.com/m v1.0.0\n";
    private static final String REFUSED = "dial tcp 192.0.2.1:443: connect: connection refused";
    private static final String GO =
            "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": " + REFUSED;

    private final TextClassifier classifier = new TextClassifier();

    @ParameterizedTest
    @ValueSource(
            strings = {
                DOWNLOADING + "=== RUN   TestX\n    Get \"https://127.0.0.1:1234\": %s\n--- PASS: TestX (0.01s)\nPASS",
                DOWNLOADING + "    x_test.go:8: Get \"https://127.0.0.1:1234\": %s\nok  \texample.com/p\t0.1s",
                DOWNLOADING + "+ ./smoke\n2026/11/30 10:00:00 Get \"https://shop.example/health\": %s\nretrying",
                DOWNLOADING + "error: unable to recognize \"a.yaml\": Get \"https://192.0.2.1:6443/api\": %s",
                "{\"level\":\"error\",\"msg\":\"scrape failed\",\"err\":\"Get \\\"http://shop.example/m\\\": %s\"}",
                "level=error msg=\"scrape failed: %s\"",
                "commit 0a1b\nAuthor: A <a@b.example>\n\n    client: try again\n\n    Before, `%s` ended it.",
                "## 1.4.2\n\n- `%s` is retried\n",
                "The push refers to repository [shop.example/a]\nGet \"https://shop.example/v2/\": %s",
                "Error: Failed to query\n\ncould not connect: failed to request discovery document: Get \"https://a.example/\": %s",
                "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\n%s",
            })
    void aMessageOfTheNetworkInItIsNotOfFetching(String log) throws IOException {
        assertThat(failures(log.formatted(REFUSED))).isEmpty();
        assertThat(failures(log.formatted("x509: certificate signed by unknown authority")))
                .isEmpty();
        assertThat(failures(log.formatted("context deadline exceeded"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ rsync -a public/ deploy@web.example:/srv\nHost key verification failed.\nrsync error: unexplained error (code 255)",
                "deploy@web.example: Permission denied (publickey).\nlost connection",
                "PLAY [web] ***\nfatal: [w]: UNREACHABLE! => {\"msg\": \"ssh: connect to host web.example port 22: Connection timed out\"}",
                DOWNLOADING + "curl: (7) Failed to connect to localhost port 8080: Connection refused\nserver is up",
                DOWNLOADING + "fatal: not a git repository (or any of the parent directories): .git\nversion dev",
            })
    void anotherProgramsSshAndCurlAreNotGits(String log) throws IOException {
        assertThat(failures(log)).isEmpty();
    }

    @Test
    void aMessageThatIsPastedAloneCounts() throws IOException {
        assertThat(failures("$ go get example.com/m\n\n" + REFUSED + "\n\nexit status 1\n"))
                .hasSize(1);
        assertThat(failures("deploy@git.example: Permission denied (publickey)."))
                .hasSize(1);
        assertThat(failures("curl: (7) Failed to connect to git.example port 443: Connection refused"))
                .hasSize(1);
    }

    @Test
    void whatGoAndGitSayCountsInALogOfOtherThings() throws IOException {
        assertThat(failures(DOWNLOADING + "=== RUN   TestX\n" + GO + "\n--- FAIL: TestX (0.01s)\n"))
                .extracting(GoFailure::module)
                .containsExactly("example.com/m");
        assertThat(
                        failures(
                                DOWNLOADING
                                        + "git@git.example: Permission denied (publickey).\nfatal: Could not read from remote repository.\nPASS\n"))
                .extracting(failure -> failure.place().host())
                .containsExactly("git.example");
        assertThat(
                        failures(
                                DOWNLOADING
                                        + "fatal: unable to access 'https://git.example/m/': Could not resolve host: git.example\nPASS\n"))
                .extracting(failure -> failure.place().host())
                .containsExactly("git.example");
    }

    @Test
    void aFailureThatAMailCutBehindLinesOfALogIsReadWholeWithTheLineWhereItBegan() throws IOException {
        String cut = GO.replace("Get ", "Get\n  ").replace("dial ", "dial\n  ");

        List<GoFailure> failures = failures(DOWNLOADING + cut + "\nPASS\n");

        assertThat(failures).extracting(GoFailure::line).containsExactly(2);
        assertThat(failures).extracting(GoFailure::module).containsExactly("example.com/m");
        assertThat(failures).extracting(f -> f.place().host()).containsExactly("proxy.golang.org");
        assertThat(failures).extracting(GoFailure::excerpt).containsExactly(GO);
    }

    private List<GoFailure> failures(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures();
    }
}
