package dev.gomoddiag.modfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoSumFileTest {
    @Test
    void readsSumsOfZipsAndOfGoModFiles() {
        GoSumFile file = GoSumFile.parse("""
                a.example/b v1.0.0 h1:zip=

                a.example/b v1.0.0/go.mod h1:mod=\r
                \ta.example/b\u00a0v1.1.0  h2:other=
                """);

        assertThat(file.sums())
                .containsExactly(
                        new GoSumFile.Sum("a.example/b", "v1.0.0", GoSumFile.Of.ZIP, "h1:zip=", 1),
                        new GoSumFile.Sum("a.example/b", "v1.0.0", GoSumFile.Of.GO_MOD, "h1:mod=", 3),
                        new GoSumFile.Sum("a.example/b", "v1.1.0", GoSumFile.Of.ZIP, "h2:other=", 4));
        assertThat(file.knows("a.example/b", "v1.0.0", GoSumFile.Of.GO_MOD)).isTrue();
        assertThat(file.knows("a.example/b", "v1.1.0", GoSumFile.Of.ZIP))
                .as("a hash of a kind that go does not know")
                .isFalse();
    }

    @Test
    void passesOverTheSumOfAnEmptyGoMod() {
        assertThat(GoSumFile.parse("a.example/b v1.0.0/go.mod h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=\n")
                        .sums())
                .isEmpty();
    }

    @Test
    void refusesALineThatHasNotThreeFields() {
        assertThatThrownBy(() -> GoSumFile.parse("a.example/b v1.0.0 h1:zip=\n<<<<<<< HEAD\n"))
                .isInstanceOf(MalformedFileException.class)
                .hasMessage("go.sum is malformed at line 2, column 1: wrong number of fields 2: correct that line");
    }
}
