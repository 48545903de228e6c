package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrapperTest {
    private static final String MESSAGE = "go: example.com/m@v1.0.0: EOF";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05.1234567Z ",
                "2026/01/02 03:04:05 ",
                "[2026-01-02 03:04:05,123] ",
                "2026-01-02T03:04:05+08:00 ",
                "2026-01-02T03:04:05Z 00O ",
                "2026-01-02T03:04:05Z 01E+ ",
                "2026-01-02T03:04:05Z\t",
                "3:04:05 PM ",
                "[03:04:05]W:\t",
                "[03:04:05] :\t",
                "03:04:05.123 ",
                "stdout F ",
                "stderr P ",
                "Jan 22 03:04:05 host runner[42]: ",
                "#7 0.123 ",
                "E0102 03:04:05.123456   12345 main.go:12] ",
                "build #7 [stage 2/3] ",
                "12.345 ",
                "##[error]",
                "::error file=a.go,line=3::",
                "section_start:1700000000:step_script\r",
                "[build/step 1]   | ",
                "[INFO] ",
                "web-1  | ",
                "| ",
                "> > >> ",
                "**",
                "```",
                "web-6d4cf56db6-x7k2p app ",
                "# ",
                "  # ",
                "&gt; ",
                "\u001b[31m[ERROR] \u001b[0m",
            })
    void aPrefixIsTakenOff(String prefix) {
        assertThat(Unwrapper.unwrap(prefix + MESSAGE)).containsExactly(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MESSAGE,
                "\t" + MESSAGE,
                "    indented",
                "example.com/m: x",
                "# example.com/app/socks",
                "# example.com/app [example.com/app.test]",
                "# cd /go/src/example.com/m; git pull --ff-only",
                "#nothing",
                "the-well-known host is down",
                "one two go: x",
                "a-b c verify",
                "[not closed",
                "[]",
                "2026-01-02",
                "v1.0.0 ",
                "1.2",
            })
    void otherTextStaysAsItIs(String line) {
        assertThat(Unwrapper.unwrap(line)).containsExactly(line);
    }

    @Test
    void theIndentBehindAPrefixStays() {
        assertThat(Unwrapper.unwrap("web-1  | \tserver response:")).containsExactly("\tserver response:");
        assertThat(Unwrapper.unwrap("web-0 app \tserver response:")).containsExactly("\tserver response:");
        assertThat(Unwrapper.unwrap("# \tserver response:")).containsExactly("\tserver response:");
        assertThat(Unwrapper.unwrap("   web-1  |   x")).containsExactly("  x");
    }

    @Test
    void eightPrefixesAreTakenOffAndNoMore() {
        assertThat(Unwrapper.unwrap("[a] ".repeat(8) + MESSAGE)).containsExactly(MESSAGE);
        assertThat(Unwrapper.unwrap("[a] ".repeat(9) + MESSAGE)).containsExactly("[a] " + MESSAGE);
    }

    @Test
    void aPrefixIsLookedForAtTheBeginningOnly() {
        String line = " ".repeat(241) + "[a] x";
        assertThat(Unwrapper.unwrap(line)).containsExactly(line);
        assertThat(Unwrapper.unwrap(line.substring(1))).containsExactly("x");
        assertThat(Unwrapper.unwrap(" ".repeat(300))).containsExactly(" ".repeat(300));
    }

    @Test
    void aStringOfALogIsUnwrappedIntoItsLines() {
        assertThat(Unwrapper.unwrap("[a] msg=\"one\\n\\ttwo\\n\"")).containsExactly("msg=\"one", "\ttwo", "\"");
    }
}
