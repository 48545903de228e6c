package dev.gomoddiag.rules.text;

import dev.gomoddiag.rules.text.MessagePattern.Kind;
import dev.gomoddiag.rules.text.MessagePattern.Speaker;
import dev.gomoddiag.rules.text.PatternSet.Found;
import java.util.ArrayList;
import java.util.List;

/**
 * A line without its wrapping, and what it says.
 *
 * @param number of the line in the text, from 1
 */
record LogLine(String text, int number, List<Found> found) {
    /** A message holds few; a line with more is data. */
    private static final int LEAVES_MAX = 24;

    private static final List<String> HEADS =
            List.of("go: ", "go get", "go mod ", "verifying ", "package ", "build ", "# ", "warning: ");

    private static final List<String> ITEMS = List.of("* ", "- ", "// ", "+ // ");

    LogLine {
        found = List.copyOf(found);
    }

    List<Found> leaves() {
        if (found.size() == 1) {
            return found.get(0).is(Kind.LEAF) ? found : List.of();
        }
        List<Found> leaves = new ArrayList<>();
        for (Found leaf : found.subList(0, Math.min(found.size(), LEAVES_MAX))) {
            if (leaf.is(Kind.LEAF) && !isCovered(leaf)) {
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    /** Whether it lies within another leaf of no lower rank. */
    private boolean isCovered(Found leaf) {
        for (Found other : found) {
            if (other.is(Kind.LEAF) && leaf.pattern().rank() <= other.pattern().rank() && leaf.within(other)) {
                return true;
            }
        }
        return false;
    }

    boolean isQuiet() {
        return !holds(Kind.LEAF) && !holds(Kind.CONTEXT) && !isForeign();
    }

    boolean isForeign() {
        return holds(Kind.FOREIGN);
    }

    /** Whether it is an entry of a list or a comment: what it says is talked about. */
    boolean isItem() {
        return ITEMS.stream().anyMatch(text::startsWith);
    }

    private boolean holds(Kind kind) {
        for (Found one : found) {
            if (one.is(kind)) {
                return true;
            }
        }
        return false;
    }

    boolean isIndented() {
        return text.startsWith("\t") || text.startsWith("  ");
    }

    /** Whether go begins a message here. */
    boolean isHead() {
        return !isIndented() && HEADS.stream().anyMatch(text::startsWith);
    }

    /** Whether every loud message of the line only follows others. */
    boolean isTail() {
        return found.stream()
                .filter(f -> !f.is(Kind.FRAME))
                .allMatch(f -> f.pattern().speaker() == Speaker.TAIL);
    }

    /** Whether a program that go ran printed the line. */
    boolean isOfChild() {
        return found.stream().anyMatch(f -> f.pattern().speaker() == Speaker.CHILD);
    }

    boolean has(String patternId) {
        return found.stream().anyMatch(f -> f.pattern().id().equals(patternId));
    }

    boolean sets(Facet facet) {
        return found.stream().anyMatch(f -> f.pattern().sets().contains(facet));
    }
}
