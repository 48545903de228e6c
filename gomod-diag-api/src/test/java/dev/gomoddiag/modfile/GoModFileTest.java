package dev.gomoddiag.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoModFileTest {
    static List<GoModVectors.Vector> vectors() {
        return GoModVectors.all();
    }

    @Test
    void thereAreVectorsForEveryDirectiveAndRefusal() {
        assertThat(vectors()).hasSize(106);
        assertThat(vectors()).filteredOn(GoModVectors.Vector::taken).hasSize(44);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsAndRefusesAsGo(GoModVectors.Vector vector) {
        if (vector.taken()) {
            assertThat(EditJson.of(GoModFile.parse(vector.text()))).isEqualTo(vector.said());
        } else {
            MalformedFileException refusal =
                    catchThrowableOfType(MalformedFileException.class, () -> GoModFile.parse(vector.text()));
            assertThat(refusal.problems().stream().map(GoModFileTest::asGo).collect(Collectors.joining("\n")))
                    .isEqualTo(vector.said());
        }
    }

    static String asGo(Problem problem) {
        String column = problem.column() > 1 ? ":" + problem.column() : "";
        return "go.mod:" + problem.line() + column + ": " + problem.words();
    }

    @Test
    void saysWhereAFileIsMalformedInASentence() {
        assertThatThrownBy(() -> GoModFile.parse("module example.com/m\n\trequires x\n\tgo one\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("go.mod is malformed at line 2, column 2: unknown directive: requires (and 1 more):"
                        + " correct that line");
    }

    @Test
    void keepsAQueryThatGoWouldResolve() {
        assertThat(GoModFile.parse("module m.example/m\nrequire a.example/b master\n")
                        .requirements())
                .containsExactly(new Requirement("a.example/b", "master", Requirement.Directness.DIRECT, 2));
    }

    @Test
    void findsTheReplacementOfAVersionBeforeThatOfAll() {
        GoModFile file = GoModFile.parse("""
                module m.example/m
                replace a.example/b => ../b
                replace a.example/b v1.0.0 => c.example/d v1.1.0
                """);

        assertThat(file.replacementOf("a.example/b", "v1.0.0").orElseThrow().by())
                .isEqualTo(new Replacement.By.Module("c.example/d", "v1.1.0"));
        assertThat(file.replacementOf("a.example/b", "v1.0.1").orElseThrow().by())
                .isEqualTo(new Replacement.By.Directory("../b"));
        assertThat(file.replacementOf("a.example/other", "v1.0.1")).isEmpty();
    }
}
