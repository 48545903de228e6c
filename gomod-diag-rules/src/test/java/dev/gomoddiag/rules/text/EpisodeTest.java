package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which lines are of one failure, and in which order failures are told. */
class EpisodeTest {
    private static final String COMMAND =
            "go: example.com/m@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:";
    private static final String PROMPT =
            "\tfatal: could not read Username for 'https://example.com': terminal prompts disabled";
    private static final String MISSING =
            "go: example.com/m@v1.0.0: reading https://proxy.golang.org/example.com/m/@v/v1.0.0.info: 404 Not Found";
    private static final String QUOTE = "\tserver response:";
    private static final String TIMEOUT = "\tnot found: dial tcp 192.0.2.9:443: i/o timeout";
    private static final String MISMATCH = "verifying example.com/m@v1.0.0: checksum mismatch";
    private static final String RECORDED = "\tgo.sum:     h1:BBBB=";
    private static final String REFUSED =
            "go: example.com/n@v1.0.0: Get \"https://proxy.golang.org/example.com/n/@v/v1.0.0.info\": dial tcp 192.0.2.1:443: connect: connection refused";
    private static final String BARE = "dial tcp 192.0.2.1:443: connect: connection refused";
    private static final String NAME =
            "fatal: unable to access 'https://git.example.com/o/r/': Could not resolve host: git.example.com";

    private final TextClassifier classifier = new TextClassifier();

    @Test
    void whatGitPrintsBelongsToGosLineInFrontOfIt() throws IOException {
        assertThat(told(COMMAND, PROMPT)).containsExactly("1 x1 git.auth-required example.com/m");
        assertThat(told(COMMAND, quiet(3), PROMPT)).containsExactly("1 x1 git.auth-required example.com/m");
        assertThat(told(COMMAND, quiet(4), PROMPT))
                .containsExactly("6 x1 git.auth-required ", "1 x1 git.auth-required example.com/m");
    }

    @Test
    void theSameMessageOfGitBeginsAnotherFailure() throws IOException {
        assertThat(told(COMMAND, PROMPT, COMMAND, PROMPT)).containsExactly("1 x2 git.auth-required example.com/m");
        assertThat(told(COMMAND, PROMPT, PROMPT))
                .containsExactly("1 x1 git.auth-required example.com/m", "3 x1 git.auth-required ");
    }

    @Test
    void aQuoteOfAMirrorGoesOnForAFewLines() throws IOException {
        String quoted = "1 x1 goproxy.private-module-leak example.com/m";
        assertThat(told(MISSING, QUOTE, TIMEOUT)).containsExactly(quoted);
        assertThat(told(MISSING, quiet(3), QUOTE, quiet(3), TIMEOUT)).containsExactly(quoted);
        assertThat(told(MISSING, QUOTE, quiet(4), TIMEOUT))
                .containsExactly("1 x1 goproxy.version-missing example.com/m");
    }

    @Test
    void aQuoteOfAMirrorEndsWhereGoSpeaksAgain() throws IOException {
        assertThat(told(MISSING, QUOTE, REFUSED))
                .containsExactly("1 x1 goproxy.version-missing example.com/m", "3 x1 net.tcp.refused example.com/n");
        assertThat(told(MISSING, QUOTE, quiet(1), NAME))
                .containsExactly("1 x1 goproxy.version-missing example.com/m", "4 x1 dns.nxdomain ");
    }

    @Test
    void aClosingLineBelongsToTheFailureEvenBehindABlock() throws IOException {
        assertThat(told(MISMATCH, quiet(11), RECORDED)).containsExactly("1 x1 sumdb.mismatch example.com/m");
        assertThat(told(MISMATCH, quiet(12), RECORDED))
                .containsExactly("1 x1 sumdb.mismatch example.com/m", "14 x1 sumdb.mismatch ");
    }

    @Test
    void whatIsCertainComesFirstAndEchoesLast() throws IOException {
        assertThat(told(BARE, COMMAND, REFUSED))
                .containsExactly(
                        "3 x1 net.tcp.refused example.com/n",
                        "1 x1 net.tcp.refused ",
                        "2 x1 git.auth-required example.com/m");
    }

    @Test
    void whatIsUncertainCountsInAShortTextOfNothingElse() throws IOException {
        assertThat(told(BARE)).containsExactly("1 x1 net.tcp.refused ");
        assertThat(told(BARE, quiet(3))).containsExactly("1 x1 net.tcp.refused ");
        assertThat(told(BARE, quiet(4))).isEmpty();
        assertThat(told(BARE, "--- FAIL: TestDial (0.00s)")).isEmpty();
        assertThat(told("\u001b[31m--- FAIL: TestDial (0.00s)", BARE)).isEmpty();
        assertThat(told(REFUSED, "--- FAIL: TestDial (0.00s)")).containsExactly("1 x1 net.tcp.refused example.com/n");
    }

    @Test
    void whatABrokenTransferBringsWithItIsOneFailure() throws IOException {
        String transfer = "error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly: CANCEL (err 8)\n"
                + "error: 4096 bytes of body are still expected\n"
                + "fetch-pack: unexpected disconnect while reading sideband packet\n"
                + "fatal: early EOF\nfatal: fetch-pack: invalid index-pack output";
        assertThat(read(transfer)).extracting(GoFailure::count).containsExactly(1);

        String of = "go: %s@v1.0.0: git fetch -f origin in /go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t%s";
        String indented = transfer.replace("\n", "\n\t");
        String both = String.format(of, "a.example/b", indented) + "\n" + String.format(of, "c.example/d", indented);
        assertThat(read(both)).extracting(GoFailure::module).containsExactly("a.example/b", "c.example/d");
    }

    @Test
    void aFailureAtTheMarginBehindTheAnswerOfAMirrorIsOurOwn() throws IOException {
        String name = "fatal: unable to access 'https://z.example/b/': Could not resolve host: z.example";

        assertThat(read(MISSING, "\tserver response: not found", name))
                .extracting(failure -> failure.causes().get(0).cause())
                .containsExactly("goproxy.version-missing", "dns.nxdomain");
    }

    @Test
    void aLoginThatWasRefusedIsAmongTheCauses() throws IOException {
        List<GoFailure> failures = read(
                "remote: The project you were looking for could not be found or you don't have permission to view it.",
                "fatal: Authentication failed for 'https://git.example/a/b.git/'");

        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).causes())
                .extracting(GoFailure.WeighedCause::cause)
                .contains("git.auth-failed", "git.auth-required", "git.repo-not-found");
    }

    @Test
    void whatAListOrATestSaysIsTalkedAbout() throws IOException {
        assertThat(read("* Host key verification failed.")).isEmpty();
        assertThat(read("- build: fix missing go.sum entry (#12)", quiet(30))).isEmpty();
        assertThat(read("    x_test.go:97: Get \"http://127.0.0.1:9/example.com/m/@v/v1.0.0.info\": " + BARE))
                .isEmpty();
        assertThat(read("x_test.go:9:2: no required module provides package example.com/n; to add it:"))
                .hasSize(1);
    }

    @Test
    void aFailureKeepsItsLines() throws IOException {
        assertThat(read(COMMAND + "  ", "quiet", PROMPT))
                .extracting(GoFailure::excerpt)
                .containsExactly(COMMAND + "\n" + PROMPT);
    }

    @Test
    void aLongFailureKeepsItsBeginning() throws IOException {
        String text = REFUSED + " ".repeat(1) + "x".repeat(2_000);
        assertThat(read(text)).extracting(GoFailure::excerpt).containsExactly(text.substring(0, 2_000) + " …");
    }

    @Test
    void failuresBeyondTheFiveHundredthAreCounted() throws IOException {
        String text = IntStream.range(0, 503)
                .mapToObj(i -> REFUSED.replace("example.com/n", "example.com/n" + i))
                .collect(Collectors.joining("\n"));
        Explanation explanation = classifier.classify(new StringReader(text + "\n" + text));
        assertThat(explanation.failures()).hasSize(500).allMatch(f -> f.count() == 2);
        assertThat(explanation.unlisted()).isEqualTo(6);
    }

    private static String quiet(int lines) {
        return String.join(
                "\n", IntStream.range(0, lines).mapToObj(i -> "quiet").toList());
    }

    private List<String> told(String... lines) throws IOException {
        return read(lines).stream()
                .map(f -> f.line() + " x" + f.count() + " " + f.causes().get(0).cause() + " " + f.module())
                .toList();
    }

    private List<GoFailure> read(String... lines) throws IOException {
        return classifier.classify(new StringReader(String.join("\n", lines))).failures();
    }
}
