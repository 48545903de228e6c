package dev.gomoddiag.probes.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumdbAnswerTest {
    /** What the public database says, and the key that go knows for it. */
    private static final String PUBLIC = """
            22152757
            github.com/google/uuid v1.6.0 h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=
            github.com/google/uuid v1.6.0/go.mod h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=

            go.sum database tree
            66332798
            czPocWFmMwQrSENohgEPvFiqA+2i/3lRZhHbxtma2UQ=

            \u2014 sum.golang.org Az3grh19zTBOmg0dGOAELF5SP1N/QTSsuYwquERee13uccsbttgwVlS/0MhlHd7IEvb6fQVKmu7XFovf0PT1tKOnHQo=
            """;

    private static final VerifierKey KEY =
            VerifierKey.of("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");

    @Test
    void readsTheRecordAndItsTreeHead() throws Exception {
        SumdbAnswer answer = SumdbAnswer.parse(PUBLIC);

        assertThat(answer.head(KEY))
                .isEqualTo(new TreeHead(
                        66_332_798,
                        MerkleHash.of(Base64.getDecoder().decode("czPocWFmMwQrSENohgEPvFiqA+2i/3lRZhHbxtma2UQ="))));
        assertThat(answer.id()).isEqualTo(22_152_757);
        assertThat(answer.hash("github.com/google/uuid", "v1.6.0"))
                .contains("h1:NIvaJDMOsjHA8n1jAhLSgzrAzy1Hgr+hNrb57e+94F0=");
        assertThat(answer.hash("github.com/google/uuid", "v1.6.0/go.mod"))
                .contains("h1:TIyPZe4MgqvfeYDBFedMoGGpEw/LqOeaOT+nhxU+yHo=");
        assertThat(answer.hash("github.com/google/uuid", "v1.6.1")).isEmpty();
    }

    @Test
    void refusesATreeHeadThatWasNotSignedSo() throws Exception {
        SumdbAnswer answer = SumdbAnswer.parse(PUBLIC.replace("66332798", "66332799"));

        assertThatThrownBy(() -> answer.head(KEY))
                .isInstanceOf(MalformedException.class)
                .hasMessage("reading tree note: invalid signature for key sum.golang.org+033de0ae\nnote:\n"
                        + answer.note());
    }

    @Test
    void refusesAnAnswerWithoutASignedTreeHead() throws Exception {
        SumdbAnswer answer = SumdbAnswer.parse("7\nline\n\n" + "note ".repeat(1000));

        assertThatThrownBy(() -> answer.head(KEY))
                .hasMessage("reading tree note: malformed note\nnote:\n" + "note ".repeat(800) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>log in</html>",
                "12\n",
                "12\n\n",
                "x\nline\n\nnote",
                "-1\nline\n\nnote",
                "1\nli\u0007ne\n\nnote",
                "1\nli\uFFFDne\n\nnote"
            })
    void refusesWhatIsNoRecord(String text) {
        assertThatThrownBy(() -> SumdbAnswer.parse(text)).hasMessage("malformed record data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go.sum database tree\n5\n",
                "go.sum database tree v2\n5\n7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=\n",
                "go.sum database tree\n05\n7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=\n",
                "go.sum database tree\n-5\n7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=\n",
                "go.sum database tree\n5\n7HsFXTHsn4U=\n"
            })
    void refusesWhatIsNoTreeHead(String text) {
        assertThatThrownBy(() -> TreeHead.parse(text)).hasMessage("reading tree: malformed tree note\ntree:\n" + text);
    }

    @Test
    void ignoresWhatLaterVersionsAddToATreeHead() throws Exception {
        String text = "go.sum database tree\n5\n7HsFXTHsn4X8VsxLGtVIOyfxbusFX/Pwmtyit3cnk1U=\n";

        assertThat(TreeHead.parse(text + "more\n")).isEqualTo(TreeHead.parse(text));
    }

    @Test
    void hashesGoModAsGoSumDoes() {
        // Computed with crypto/sha256 of Go as dirhash.Hash1 defines it.
        assertThat(GoModHash.of("module example.org/m\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("h1:oLYEV31HsMvpZPijnIFN1mguDFwUXZ84V7yozKlxX3M=");
    }
}
