package dev.gomoddiag.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gomoddiag.rules.text.MessagePattern.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each text of each leaf with a letter changed in one of its literals: an example, a message of the table or a rendering must
 * notice. Renderings were made from the texts and frozen: they tell that a text changed, not that it was right.
 */
class PatternMutationTest {
    private static final double NOTICED_MIN = 0.95;

    @Test
    void messagesUnderTestNoticeChangedLiterals() {
        List<String> table = Stream.concat(
                        MessageTable.rows().stream().map(MessageTable.Row::text),
                        MessageTable.renderings().stream().map(MessageTable.Rendering::text))
                .flatMap(String::lines)
                .distinct()
                .toList();
        List<String> unnoticed = new ArrayList<>();
        int changed = 0;
        for (MessagePattern pattern : new TextClassifier().patterns().patterns()) {
            if (pattern.kind() == Kind.LEAF) {
                for (Template text : pattern.texts()) {
                    List<String> lines = lines(pattern, text, table);
                    for (String mutant : mutants(text.toString())) {
                        changed++;
                        if (lines.stream().noneMatch(line -> !matches(Template.of(mutant, false, ""), line))) {
                            unnoticed.add(pattern.id() + ": " + mutant);
                        }
                    }
                }
            }
        }
        assertThat(changed).isGreaterThan(1_500);
        assertThat(1.0 * (changed - unnoticed.size()) / changed)
                .as(
                        "share noticed; the first that are not: %s",
                        unnoticed.stream().limit(20).toList())
                .isGreaterThan(NOTICED_MIN);
    }

    /** Every literal with its middle letter changed. */
    private static List<String> mutants(String text) {
        List<String> mutants = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int slot = text.indexOf('{', from);
            int end = slot < 0 ? text.length() : slot;
            int middle = from + (end - from) / 2;
            if (end - from > 1) {
                mutants.add(text.substring(0, middle) + "\u00a4" + text.substring(middle + 1));
            }
            from = slot < 0 ? text.length() : text.indexOf('}', slot) + 1;
        }
        return mutants;
    }

    /** The lines under test that this text of the pattern matches and no other. */
    private static List<String> lines(MessagePattern pattern, Template text, List<String> table) {
        return Stream.concat(
                        pattern.examples().stream()
                                .flatMap(sample -> sample.text().lines()),
                        table.stream())
                .filter(line -> matches(text, line))
                .filter(line -> pattern.texts().stream().noneMatch(t -> t != text && matches(t, line)))
                .toList();
    }

    private static boolean matches(Template text, String line) {
        String anchor = text.anchor();
        return IntStream.range(0, line.length())
                .filter(i -> line.regionMatches(true, i, anchor, 0, anchor.length()))
                .mapToObj(i -> text.matchWithin(line, i))
                .anyMatch(Optional::isPresent);
    }
}
