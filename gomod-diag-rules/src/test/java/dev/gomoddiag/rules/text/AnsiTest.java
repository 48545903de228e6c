package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsiTest {
    // E stands for ESC, B for BEL
    @ParameterizedTest
    @CsvSource({
        "E[31mredE[0m text, red text",
        "E[2KE[1Ggo, go",
        "E[?25lgo, go",
        "aE[1;31@b, ab",
        "aE[ !/~b, ab",
        "aE[1?mb, ab",
        "aE[31, a",
        "aE[, a",
        "aE, a",
        "E]0;titleBgo, go",
        "E]8;;https://example.comE\\linkE]8;;E\\, link",
        "aE]0;title, a",
        "aE]0E, a",
        "aE]B, a",
        "EMgo, go",
        "aEcE[0mb, ab"
    })
    void controlSequencesGo(String written, String plain) {
        assertThat(Ansi.strip(written.replace('E', '\u001b').replace('B', '\u0007')))
                .isEqualTo(plain);
    }

    @Test
    void otherControlsGoAndATabStays() {
        assertThat(Ansi.strip("a\u0000b\u0001\tc\u001f d\u0020e\u007f")).isEqualTo("ab\tc d e\u007f");
        assertThat(Ansi.strip("\ufeffgo: \ufeffx")).isEqualTo("go: x");
    }

    @Test
    void aCarriageReturnSeparatesUnlessItIsTheEnd() {
        assertThat(Ansi.strip("50%\r100%\r")).isEqualTo("50% 100%");
        assertThat(Ansi.strip("\r")).isEmpty();
    }

    @Test
    void aPlainLineIsGivenBackAsItIs() {
        String line = "go: downloading\texample.com/m ü 中";

        assertThat(Ansi.strip(line)).isSameAs(line);
        assertThat(Ansi.strip("")).isEmpty();
    }
}
