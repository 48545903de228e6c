package dev.gomoddiag.modfile;

import dev.gomoddiag.plan.GoSpace;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of go.mod that is more than a comment.
 *
 * @param before whole-line comments right before it; a blank line between them is ""
 * @param suffix the comment behind it; "" without one
 */
record ModLine(List<String> tokens, int line, int column, List<String> before, String suffix) {

    boolean hasComments() {
        return !before.isEmpty() || !suffix.isEmpty();
    }

    /** The comments without their slashes, a line each. */
    String comment() {
        return comment(Stream.concat(before.stream(), Stream.of(suffix)));
    }

    static String comment(Stream<String> comments) {
        return comments.filter(comment -> comment.startsWith("//"))
                .map(comment -> GoSpace.trim(comment.substring(2)))
                .collect(Collectors.joining("\n"));
    }

    ModLine precededBy(List<String> comments) {
        return new ModLine(tokens, line, column, comments, suffix);
    }
}
