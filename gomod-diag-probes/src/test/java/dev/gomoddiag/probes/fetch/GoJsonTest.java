package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// The words of mistakes were compared with encoding/json of go 1.26.
class GoJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    <html>              ~ invalid character '<' looking for beginning of value
                    ``                  ~ unexpected end of JSON input
                    {"Version":"v1"     ~ unexpected end of JSON input
                    {"Version" "v1"}    ~ invalid character '"' after object key
                    {"a":1 "b":2}       ~ invalid character '"' after object key:value pair
                    {a:1}               ~ invalid character 'a' looking for beginning of object key string
                    [1 2]               ~ invalid character '2' after array element
                    {} x                ~ invalid character 'x' after top-level value
                    tru                 ~ invalid character ' ' in literal true (expecting 'e')
                    1e                  ~ invalid character ' ' in exponent of numeric literal
                    "open               ~ unexpected end of JSON input
                    \\             ~ invalid character '\\\\' looking for beginning of value
                    é              ~ invalid character 'Ã' looking for beginning of value
                    trux                ~ invalid character 'x' in literal true (expecting 'e')
                    "\\x"               ~ invalid character 'x' in string escape code
                    "\\u12g4"           ~ invalid character 'g' in \\u hexadecimal character escape
                    -x                  ~ invalid character 'x' in numeric literal
                    1.x                 ~ invalid character 'x' after decimal point in numeric literal
                    1ex                 ~ invalid character 'x' in exponent of numeric literal
                    01                  ~ invalid character '1' after top-level value
                    """)
    void wordsAMistakeAsGoDoes(String text, String message) {
        assertThatThrownBy(() -> GoJson.parse(text))
                .isInstanceOf(GoJson.SyntaxException.class)
                .hasMessage(message);
    }

    @Test
    void readsTheVersionOfAnInfoDocument() throws Exception {
        Object info = GoJson.parse(" {\"Version\":\"v1.9.1\",\"Time\":\"2023-06-01T03:22:38Z\","
                + "\"Origin\":{\"VCS\":\"git\",\"Subdir\":null,\"n\":[-1.5e+3,true,false]}} \n");

        assertThat(GoJson.member(info, "Version")).contains("v1.9.1");
        assertThat(GoJson.member(info, "Origin")).isEmpty();
    }

    @Test
    void decodesEscapes() throws Exception {
        assertThat(GoJson.parse("\"\\u0041\\n\\\"\\\\\\/\"")).isEqualTo("A\n\"\\/");
    }

    @Test
    void matchesNamesWithoutRegardToCase() throws Exception {
        assertThat(GoJson.member(GoJson.parse("{\"VERSION\":\"a\",\"version\":\"b\"}"), "Version"))
                .contains("b");
    }

    @Test
    void refusesWhatNestsTooDeeply() {
        assertThatThrownBy(() -> GoJson.parse("[".repeat(100_000))).hasMessage("exceeded max depth");
    }

    @Test
    void neverThrowsAnythingElse() {
        Random random = new Random(20261122);
        List<String> pieces =
                List.of("{", "}", "[", "]", "\"", ":", ",", "1", "-", "e", "\\u00", "true", "nul", "<", " ");
        int mistakes = 0;
        for (int run = 0; run < 5000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            try {
                GoJson.parse(text.toString());
            } catch (GoJson.SyntaxException e) {
                mistakes++;
            }
        }
        assertThat(mistakes).isBetween(3000, 4999);
    }
}
