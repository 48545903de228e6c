package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No half of a login that a terminal cut is shown. */
class CutLoginsTest {
    private static final String CANARY = "c4n4ryc4n4ryc4n4ryc4n4ry";
    private static final String MESSAGE = "fatal: unable to access 'https://user:" + CANARY
            + "@git.example.com/a/b/': Could not resolve host: git.example.com";

    @Test
    void whereverItIsCut() throws IOException {
        int first = MESSAGE.indexOf(CANARY);
        for (int at = first + 1; at < first + CANARY.length(); at++) {
            String cut = MESSAGE.substring(0, at) + "\n" + MESSAGE.substring(at) + "\n";

            String shown = new TextClassifier()
                    .classify(new StringReader(cut))
                    .failures()
                    .toString();

            assertThat(shown).as(cut).doesNotContain("c4n4", "n4ry").contains("git.example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git@github.com: Permission denied (publickey).",
                "deploy@web.example: Permission denied (publickey).",
                "git@git.example.com/a/b.git",
                "go: example.com/m@v1.0.0: words",
                "example.com/m@v1.0.0/go.mod: words",
                "https://proxy.example.com/m/@v/list\nnext",
            })
    void whatIsNoLoginStays(String text) {
        assertThat(CutLogins.mended(text)).isEqualTo(text);
    }
}
