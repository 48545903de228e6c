package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumdbAnswerTest {
    private static final String RECORD = """
            1234
            example.org/m v1.0.0 h1:zip=
            example.org/m v1.0.0/go.mod h1:mod=

            go.sum database tree
            5678
            aGFzaA==

            \u2014 sum.golang.org Az3grnmrIUEDFqHzAElIQCPNoRFRAAdFo47fooyWKMHb89k11GJh5zHIfNCOBmwn/C3YI8oW9/C8DJEwRopV
            """;

    @Test
    void readsTheRecordAndItsTreeHead() throws Exception {
        SumdbAnswer answer = SumdbAnswer.parse(RECORD);

        assertThat(answer)
                .isEqualTo(new SumdbAnswer(
                        1234,
                        List.of("example.org/m v1.0.0 h1:zip=", "example.org/m v1.0.0/go.mod h1:mod="),
                        5678,
                        List.of("sum.golang.org")));
        assertThat(answer.goModHash("example.org/m", "v1.0.0")).contains("h1:mod=");
        assertThat(answer.goModHash("example.org/m", "v1.0.1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>log in</html>", "12\n", "x\nline\n\nnote", "-1\nline\n\nnote"})
    void refusesWhatIsNoRecord(String text) {
        assertThatThrownBy(() -> SumdbAnswer.parse(text)).hasMessage("malformed record data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7\nline\n\nnote\n", "7\nline\n\nnote\n\nunsigned\n", "7\nline\n\nnote\n\n\u2014 name x\n"})
    void refusesWhatHasNoSignedTreeHead(String text) {
        assertThatThrownBy(() -> SumdbAnswer.parse(text)).hasMessageStartingWith("reading tree note: malformed note");
    }

    @Test
    void hashesGoModAsGoSumDoes() {
        // Computed with crypto/sha256 of Go as dirhash.Hash1 defines it.
        assertThat(GoModHash.of("module example.org/m\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("h1:oLYEV31HsMvpZPijnIFN1mguDFwUXZ84V7yozKlxX3M=");
    }
}
