package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of the user is held against what it says of itself. */
class PatternReviewTest {
    private static final String OWN = String.join(
            "\n",
            "version acme-7",
            "own-cause acme.quarantine",
            "[acme.quarantine]",
            "text      ACME-42: {module} is in quarantine",
            "cause     0.9 acme.quarantine",
            "cause     0.4 goproxy.no-fallback",
            "example   ACME-42: example.com/m is in quarantine",
            "near-miss ACME-43: example.com/m is in quarantine",
            "source    our mirror",
            "[acme.frame]",
            "kind      frame",
            "text      {start}acme:",
            "example   acme: words",
            "near-miss of acme: words");

    @Test
    void aFileThatHoldsIsTaken() throws IOException {
        TextClassifier classifier = new TextClassifier().withPatterns(new StringReader(OWN));

        assertThat(classifier
                        .classify(new StringReader("ACME-42: example.com/m is in quarantine"))
                        .failures())
                .flatExtracting(failure ->
                        failure.causes().stream().map(cause -> cause.cause()).toList())
                .containsExactly("acme.quarantine", "goproxy.no-fallback");
    }

    @Test
    void aLaterFileMayUseACauseThatAnEarlierOneDeclares() throws IOException {
        TextClassifier both = new TextClassifier()
                .withPatterns(new StringReader(OWN))
                .withPatterns(new StringReader(OWN.replace("own-cause acme.quarantine\n", "")
                        .replace("[acme.", "[more.")
                        .replace("ACME", "MORE")
                        .replace("acme:", "more:")));

        assertThat(both.ruleSetVersion()).endsWith("+acme-7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version acme-7\\n                      | \\n                             | 1  | version   | is missing
            own-cause acme.quarantine\\n           | # none\\n                       | 5  | cause     | acme.quarantine is no cause that is known
            0.4 goproxy.no-fallback                | 0.4 goproxy.no-falback          | 6  | cause     | goproxy.no-falback is no cause that is known
            example   ACME-42                      | example ACME-41                 | 7  | example   | no pattern does
            near-miss ACME-43                      | near-miss ACME-42               | 8  | near-miss | acme.quarantine matches
            [acme.quarantine]                      | [net.refused]                   | 3  | id        | net.refused is the id of a pattern in use
            example   acme: words                  | example   of acme: words        | 13 | example   | acme.frame does not decide
            near-miss of acme: words               | near-miss acme: words           | 14 | near-miss | acme.frame matches
            """)
    void whatDoesNotHoldIsNamedByLineAndField(String right, String wrong, int line, String field, String why) {
        String file = OWN.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

        assertThatThrownBy(() -> new TextClassifier().withPatterns(new StringReader(file)))
                .isInstanceOfSatisfying(InvalidPatternException.class, e -> {
                    assertThat(e).hasMessageContaining(why);
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.field()).isEqualTo(field);
                });
    }

    @Test
    void anExampleThatAnotherPatternDecidesNamesThatPattern() {
        String file = OWN.replace(
                "example   ACME-42",
                "example   go: example.com/m@v1.0.0: Get \"https://proxy.golang.org/example.com/m/@v/v1.0.0.mod\": dial tcp 192.0.2.1:443: connect: connection refused ACME-42");
        String low = file.replace("near-miss ACME-43", "rank 30\nnear-miss ACME-43");

        assertThatThrownBy(() -> new TextClassifier().withPatterns(new StringReader(low)))
                .hasMessageContaining("net.refused does");
    }

    @Test
    void aFileWithoutPatternsIsAMistake() {
        assertThatThrownBy(() -> new TextClassifier().withPatterns(new StringReader("version 1\n")))
                .hasMessage("line 1, field pattern: the file holds none: begin one with [id]");
    }

    @Test
    void theBuiltInFilesHoldAsWell() throws IOException {
        TextClassifier builtIn = new TextClassifier();
        List<MessagePattern> leaves = builtIn.patterns().patterns().stream()
                .filter(pattern -> pattern.kind() == Kind.LEAF)
                .toList();

        assertThat(leaves).hasSizeGreaterThan(200).allSatisfy(leaf -> {
            assertThat(leaf.examples()).isNotEmpty();
            assertThat(leaf.nearMisses()).isNotEmpty();
        });
    }
}
