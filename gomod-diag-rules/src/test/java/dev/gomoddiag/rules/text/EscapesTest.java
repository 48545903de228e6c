package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"log\":\"go: x\\n\\ty\"}",
                "level=error msg=\"go: x\\n\"",
                "Get \\\"https://example.com\\\": EOF",
                "failed (\\\"x\\\")",
                "\\\\\"x",
                "\" \\n"
            })
    void aStringWithinALineIsKnownByItsEscapes(String line) {
        assertThat(Escapes.isEscaped(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "go: no such file",
                "a\\nb",
                "\"x\" parse \"\\\"https://example.com\"",
                "open \"C:\\new\\go.mod\"",
                "\"\\\\nas\\share\"",
                "\"a\\tb\"",
                "\"a\" and \\",
                "\\n \"late\"",
                "a\\\"b"
            })
    void otherBackslashesAreNone(String line) {
        assertThat(Escapes.isEscaped(line)).isFalse();
    }

    @Test
    void escapesBecomeWhatTheyStandFor() {
        assertThat(Escapes.lines("a\\n\\tb\\\\n\\\"c\\\" \\/d\\r")).isEqualTo(List.of("a", "\tb", "\"c\" /d"));
        assertThat(Escapes.lines("\\u003cp\\u003E\\u00e9\\u4e2D")).containsExactly("<p>é中");
    }

    @Test
    void whatIsNoEscapeStays() {
        assertThat(Escapes.lines("\\u003 \\u00zz \\x \\\\\\q a\\")).containsExactly("\\u003 \\u00zz \\x \\\\\\q a\\");
        assertThat(Escapes.lines("\\u")).containsExactly("\\u");
        assertThat(Escapes.lines("\\u0041")).containsExactly("A");
        assertThat(Escapes.lines("")).containsExactly("");
    }

    @Test
    void thereIsABoundToTheLines() {
        List<String> lines = Escapes.lines("x\\n".repeat(600));

        assertThat(lines).hasSize(513);
        assertThat(lines.get(511)).isEqualTo("x");
        assertThat(lines.get(512)).isEqualTo("x\\n".repeat(600 - 512));
    }
}
