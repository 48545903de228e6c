package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that something cut are joined where the pieces tell less than the whole. */
class PastedTextTest {
    private static final String REFUSED =
            "go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": dial tcp 192.0.2.1:443: connect: connection refused";

    private final TextClassifier classifier = new TextClassifier();

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 100, 119, 132, 137, 140})
    void aLineThatATerminalCutIsReadWhole(int width) throws IOException {
        String cut = Pattern.compile("(.{" + width + "})").matcher(REFUSED).replaceAll("$1\n");

        assertThat(summary(cut)).isEqualTo(summary(REFUSED));
    }

    @Test
    void aQuotedMailIsReadWhole() throws IOException {
        String mail = "> go: example.com/m@v1.0.0: Get\n"
                + ">   \"https://proxy.golang.org/example.com/m/@v/v1.0.0.info\": dial\n"
                + ">   tcp 192.0.2.1:443: connect: connection refused\n";

        assertThat(summary(mail)).isEqualTo(summary(REFUSED));
    }

    @Test
    void whatIsWholeIsNotJoined() throws IOException {
        assertThat(summary(REFUSED + "\n" + REFUSED.replace("example.com/m", "example.com/n")))
                .containsExactly(
                        "net.tcp.refused example.com/m proxy.golang.org",
                        "net.tcp.refused example.com/n proxy.golang.org");
    }

    @Test
    void aTextTooLongToHaveBeenPastedIsNotJoined() throws IOException {
        String cut = REFUSED.replace(": Get ", ": Get\n");
        String padding = "quiet\n".repeat(((1 << 15) - cut.length()) / "quiet\n".length());

        assertThat(summary(padding + cut)).isEqualTo(summary(REFUSED));
        assertThat(summary(padding + "quiet\n" + cut)).isNotEqualTo(summary(REFUSED));
    }

    @Test
    void aNarrowColumnIsNoTerminal() throws IOException {
        assertThat(joined("a".repeat(40), "b")).contains("a".repeat(40) + "b");
        assertThat(joined("a".repeat(39), "b")).contains("a".repeat(39) + "\nb");
    }

    @Test
    void whatBeginsAMessageBeginsALine() throws IOException {
        for (String head : List.of(
                "go: x",
                "go get x",
                "go get: x",
                "go install x",
                "package x",
                "fatal: x",
                "error: x",
                "remote: x",
                "warning: x",
                "verifying x",
                "# x y",
                "$ x")) {
            assertThat(joined("words", head).get(1)).as(head).doesNotContain("words " + head);
        }
        assertThat(joined("words", "", "  more words").get(1)).isEqualTo("words\n\n  more words");
        assertThat(joined("words", "  more words").get(1)).isEqualTo("words more words");
    }

    @Test
    void nothingIsJoinedToALineThatIsWhole() throws IOException {
        assertThat(joined("words", "whole", "more words", "and more").get(1))
                .isEqualTo("words\nwhole\nmore words and more");
    }

    @Test
    void aSingleLineHasNothingToJoin() throws IOException {
        assertThat(joined("words")).isEmpty();
        assertThat(joined("words", "more")).hasSize(2);
    }

    private static List<String> joined(String... lines) throws IOException {
        PastedText text =
                new PastedText(ByteSource.of(new StringReader(String.join("\n", lines))), line -> line.equals("whole"));
        byte[] buffer = new byte[7];
        while (text.read(buffer, 0, buffer.length) >= 0) {
            continue;
        }
        return text.rejoined().stream()
                .map(whole -> whole.stream().map(PastedText.Line::text).collect(Collectors.joining("\n")))
                .toList();
    }

    private List<String> summary(String text) throws IOException {
        return classifier.classify(new StringReader(text)).failures().stream()
                .map(PastedTextTest::summary)
                .toList();
    }

    private static String summary(GoFailure failure) {
        return failure.causes().get(0).cause() + " " + failure.module() + " "
                + failure.place().host();
    }
}
