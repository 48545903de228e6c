package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
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
