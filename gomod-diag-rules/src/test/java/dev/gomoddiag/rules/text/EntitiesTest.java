package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.fact.GoFailure;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page or its copy wrote as entities is read as the characters that they stand for. */
class EntitiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Get &quot;https://a.example/&quot;: EOF | Get \"https://a.example/\": EOF",
                "&#39;x&#39; &apos;y&apos; | 'x' 'y'",
                "&#34;x&#x22;&#X27; | \"x\"'",
                "a&amp;b&lt;c&gt;d&nbsp;e | a&b<c>d e",
                "&amp;quot; | &quot;",
                "&&quot; | &\"",
                "&#32;&#126; | ` ~`",
                "&#60;&#x20;&#x3E;&#x3e; | < >>",
                "&#x0027; | '",
            })
    void anEntityIsTheCharacterThatItStandsFor(String text, String plain) {
        assertThat(Entities.replaced(text)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no entity at all",
                "/list?a=1&b=2;c=3",
                "a && b; c",
                "&copy; &quot &#; &#x; &#31; &#127; &#12345; &#xzz; &#9z;",
                "&quotient;",
                "&#3E; &#x00027;",
                "at the end &",
            })
    void otherTextStaysAsItIs(String text) {
        assertThat(Entities.replaced(text)).isEqualTo(text);
    }

    @Test
    void aPastedFailureIsReadAsTheTerminalShowedIt() throws IOException {
        String shown = String.join(
                "\n",
                "go: example.com/m@v1.0.0: Get \"https://proxy.example.net/example.com/m/@v/v1.0.0.info\": read tcp 192.0.2.9:4242->192.0.2.1:443: read: connection reset by peer",
                "fatal: could not read Username for 'https://git.example.com': terminal prompts disabled",
                "fatal: repository 'https://git.example.com/o/r/' not found");
        String pasted = shown.replace("\"", "&quot;").replace(">", "&gt;").replace("'", "&#39;");
        assertThat(read(pasted)).isEqualTo(read(shown)).hasSize(2);
    }

    private static List<GoFailure.Place> read(String text) throws IOException {
        return new TextClassifier()
                .classify(new StringReader(text)).failures().stream()
                        .map(GoFailure::place)
                        .toList();
    }
}
