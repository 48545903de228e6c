package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gomoddiag.classify.Explanation;
import dev.gomoddiag.classify.InvalidPatternException;
import dev.gomoddiag.fact.GoFailure.Stage;
import dev.gomoddiag.fact.GoFailure.WeighedCause;
import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Sample;
import dev.gomoddiag.rules.text.MessagePattern.Speaker;
import dev.gomoddiag.rules.text.MessagePattern.Standing;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFileTest {
    private static final String OWN = String.join(
            "\n",
            "version acme-7",
            "",
            "# our mirror",
            "[acme.quarantine]",
            "text      ACME-42: {module} is in quarantine",
            "rank      90",
            "cause     0.9 module.blocklisted when !remote",
            "cause     0.8 module.blocklisted when remote",
            "example   ACME-42: example.com/m is in quarantine",
            "near-miss ACME-43: example.com/m is in quarantine",
            "source    our mirror",
            "");

    @Test
    void usersAddTheirOwnPatterns() throws IOException {
        TextClassifier classifier = new TextClassifier().withPatterns(new StringReader(OWN));
        Explanation explanation = classifier.classify(new StringReader("ACME-42: example.com/m is in quarantine"));
        assertThat(explanation.failures()).hasSize(1);
        assertThat(explanation.failures().get(0).module()).isEqualTo("example.com/m");
        assertThat(explanation.failures().get(0).causes()).containsExactly(new WeighedCause("module.blocklisted", 0.9));
        assertThat(classifier.ruleSetVersion()).endsWith("+acme-7");
    }

    @Test
    void everyFieldOfAPatternIsRead() throws IOException {
        String file = String.join(
                "\n",
                "version 2",
                "[a.b-c9]",
                "text ONE {host} is",
                "text two {number} is",
                "anchor \" is\"",
                "fold yes",
                "stage QUERY",
                "operation Get",
                "errno EPERM",
                "rank 7",
                "needs framed",
                "speaker child",
                "sets remote tile",
                "cause 0.5 net.hang",
                "example a\\tb",
                "near-miss c\\nd",
                "source here",
                "[z]",
                "kind hosts",
                "host h.example.com");
        PatternFile read = PatternFile.parse(new StringReader(file));
        MessagePattern first = read.patterns().get(0);
        assertThat(read.version()).isEqualTo("2");
        assertThat(read.patterns()).extracting(MessagePattern::id).containsExactly("a.b-c9", "z");
        assertThat(first)
                .isEqualTo(new MessagePattern(
                        "a.b-c9",
                        2,
                        Kind.LEAF,
                        first.texts(),
                        Optional.of(Stage.QUERY),
                        "Get",
                        "EPERM",
                        7,
                        Standing.FRAMED,
                        Speaker.CHILD,
                        Set.of(Facet.REMOTE, Facet.TILE),
                        Condition.ALWAYS,
                        List.of(),
                        new PatternCauses(List.of(new FieldValue("0.5 net.hang", 14))),
                        List.of(new Sample("a\tb", 15)),
                        List.of(new Sample("c\nd", 16)),
                        "here"));
        assertThat(first.texts()).extracting(Template::toString).containsExactly("ONE {host} is", "two {number} is");
        assertThat(first.texts()).extracting(Template::anchor).containsExactly(" is", " is");
        assertThat(first.texts().get(0).match("one x IS", 5)).isPresent();
        assertThat(read.patterns().get(1).hosts()).containsExactly("h.example.com");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(PatternFile.parse(new StringReader("\ufeffversion 3")).version())
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text x                                | 1 | id
            [Upper]                               | 1 | id
            [a]\\nkind frame\\ntext words\\n[a] | 4 | id
            [a]\\ncolour red                      | 2 | colour
            [a]\\ntext                            | 2 | text
            [a]\\nkind tree                       | 2 | kind
            [a]\\nstage NOWHERE                   | 2 | stage
            [a]\\nrank high                       | 2 | rank
            [a]\\nsets sunshine                   | 2 | sets
            [a]\\ncause net.tcp.refused           | 2 | cause
            [a]\\ncause 0.5 Net                   | 2 | cause
            [a]\\ncause 0.5 net.tcp.refused if x  | 2 | cause
            [a]\\ncause 0.5 net.tcp.refused when x | 2 | cause
            [a]\\nfold no                         | 2 | fold
            [a]\\ntext {host}{url} words          | 2 | text
            [a]\\ntext some words                 | 1 | cause
            [a]\\nkind frame\\ntext {host}{url} wo | 3 | text
            [a]\\nkind frame\\ntext {city} is far | 3 | text
            [a]\\nkind frame\\ntext {host}        | 3 | text
            [a]\\nkind frame                      | 1 | text
            [a]\\nkind overlay\\nwhen zip        | 1 | cause
            [a]\\nkind hosts                      | 1 | host
            [a]\\ntext abc\\ncause 1 x.y\\nexample abc\\nnear-miss d\\n[b] | 1 | source
            [a]\\ntext abc\\ncause 1 x.y\\nexample abc\\nsource s        | 1 | near-miss
            [a]\\ntext abc\\ncause 1 x.y\\nnear-miss d\\nsource s        | 1 | example
            [a]\\n kind  tree                    | 2 | kind
            [a                                    | 1 | id
            []                                    | 1 | id
            [a..b]                                | 1 | id
            [.a]                                  | 1 | id
            [a-]                                  | 1 | id
            [a b]                                 | 1 | id
            version 1\\nversion 2                 | 2 | version
            version                               | 1 | version
            own-cause Acme                        | 1 | own-cause
            [a]\\nrank 1\\nrank 1                 | 3 | rank
            [a]\\nsource s\\nsource s             | 3 | source
            [a]\\nwhen zip\\nwhen zip             | 3 | when
            [a]\\ntext abc\\nwhen zip           | 3 | when
            [a]\\nhost a.b\\nkind leaf          | 2 | host
            [a]\\nkind frame\\ntext abc\\ncause 1 x.y | 4 | cause
            [a]\\nkind overlay\\ntext abc        | 3 | text
            [a]\\nkind overlay\\ncause 1 x.y     | 1 | when
            [a]\\ncause 1 x.y\\ncause 0.5 x.y   | 3 | cause
            [a]\\nerrno no such                  | 2 | errno
            [a]\\nkind frame\\ntext some words\\nanchor ZZZ | 4 | anchor
            [a]\\nkind frame\\ntext some words\\nanchor so  | 4 | anchor
            [a]\\nkind hosts\\nhost A.example    | 3 | host
            [a]\\nkind hosts\\nhost https://a.example | 3 | host
            [a]\\nkind hosts\\nhost *.a.example  | 3 | host
            [a]\\nkind hosts\\nhost .a.example   | 3 | host
            [a]\\nkind hosts\\nhost a.example:443 | 3 | host
            """)
    void mistakesAreNamedByLineAndField(String file, int line, String field) {
        assertThatThrownBy(() -> PatternFile.parse(new StringReader(file.replace("\\n", "\n"))))
                .isInstanceOfSatisfying(InvalidPatternException.class, e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e).hasMessageStartingWith("line " + line + ", field " + field + ": ");
                });
    }
}
