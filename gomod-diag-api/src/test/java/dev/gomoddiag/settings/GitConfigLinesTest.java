package dev.gomoddiag.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitConfigLinesTest {
    private static List<Integer> alone(String text) {
        GitConfigLines lines = GitConfigLines.of(text);
        return IntStream.rangeClosed(1, 9)
                .filter(number -> lines.alone(number).isPresent())
                .boxed()
                .toList();
    }

    @Test
    void aVariableThatHasALineOfItsOwnIsGivenAsWritten() {
        assertThat(GitConfigLines.of("[http]\n\tproxy =  x # why\r\n").alone(2))
                .isEqualTo(Optional.of("\tproxy =  x # why"));
    }

    @Test
    void aLineThatIsMoreOrLessThanOneVariableIsNot() {
        assertThat(alone(
                        "[http] proxy = a\n[url \"b\"]\ninsteadOf = c\\\nd\nsslVerify\n; x = y\n\nname = z\nempty =\n"))
                .containsExactly(8, 9);
    }

    @Test
    void ofTwoLinesThatAreTheSameNeitherIs() {
        assertThat(alone("[url \"a\"]\ninsteadOf = c\n[url \"b\"]\ninsteadOf = c\n insteadOf = c\n"))
                .containsExactly(5);
    }
}
