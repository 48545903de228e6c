package dev.gomoddiag.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GoWorkFileTest {
    private static final int VECTORS = 120;

    @Test
    void saysOfFilesWhatGoSaidOfThem() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoWorkFileTest.class.getResourceAsStream("gowork-vectors.txt"), "vectors")) {
            List<String[]> vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();

            assertThat(vectors)
                    .hasSize(VECTORS)
                    .allSatisfy(vector ->
                            assertThat(read(GoModVectors.plain(vector[0]))).isEqualTo(GoModVectors.plain(vector[1])));
        }
    }

    @Test
    void keepsTheLinesThatGoWorkEditDoesNotPrint() {
        GoWorkFile file = GoWorkFile.parse("go 1.24\ntoolchain go1.26.8\ngodebug a=b\nuse ./a\n");

        assertThat(file.toolchain()).isEqualTo("go1.26.8");
        assertThat(file.godebug()).containsExactly(new GoDebug("a", "b"));
    }

    @Test
    void namesTheFileThatIsMalformed() {
        assertThatThrownBy(() -> GoWorkFile.parse("require example.com/a v1.0.0\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessageContaining("go.work");
    }

    /** The values as JSON, or the problems as go prints them. */
    static String read(String text) {
        try {
            return EditJson.of(GoWorkFile.parse(text));
        } catch (MalformedFileException e) {
            return e.problems().stream()
                    .map(GoModFileTest::asGo)
                    .map(problem -> problem.replaceFirst("^go\\.mod", "go.work"))
                    .toList()
                    .toString();
        }
    }
}
