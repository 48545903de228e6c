package dev.gomoddiag.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditFileTest {
    private static String edited(String text, List<String> remove, List<String> add) {
        return new Action.EditFile("/etc/hosts", remove, add).applyTo(text);
    }

    @Test
    void aLineTakesThePlaceOfAnother() {
        assertThat(edited("a\nb\nc\n", List.of("b"), List.of("# b"))).isEqualTo("a\n# b\nc\n");
    }

    @Test
    void theWayBackRestoresEveryByte() {
        String text = "a\r\nb\r\n\nc d\nb2\nlast";
        String changed = edited(text, List.of("b", "b2", "last"), List.of("# b", "# b2", "# last"));

        assertThat(changed).isEqualTo("a\r\n# b\r\n\nc d\n# b2\n# last");
        assertThat(edited(changed, List.of("# b", "# b2", "# last"), List.of("b", "b2", "last")))
                .isEqualTo(text);
    }

    @Test
    void whatIsLeftOverFollowsTheLastRemovedLine() {
        assertThat(edited("a\nb\nc", List.of("b"), List.of("x", "y"))).isEqualTo("a\nx\ny\nc");
        assertThat(edited("a\nb", List.of("b"), List.of("x", "y"))).isEqualTo("a\nx\ny\n");
        assertThat(edited("x\ny\nc\n", List.of("x", "y"), List.of("b"))).isEqualTo("b\nc\n");
    }

    @Test
    void whatReplacesNothingComesLast() {
        assertThat(edited("a", List.of(), List.of("b"))).isEqualTo("a\nb\n");
        assertThat(edited("", List.of("z"), List.of("b"))).isEqualTo("b\n");
        assertThat(edited("a\nb\n", List.of("b"), List.of())).isEqualTo("a\n");
    }

    @Test
    void aRemovedLineGoesWhereverItStands() {
        assertThat(edited("a\nb\na\n", List.of("a"), List.of("c"))).isEqualTo("c\nb\n");
        assertThat(edited("ab\n a\n", List.of("a"), List.of())).isEqualTo("ab\n a\n");
    }
}
