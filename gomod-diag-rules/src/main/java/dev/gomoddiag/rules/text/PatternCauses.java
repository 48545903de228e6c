package dev.gomoddiag.rules.text;

import dev.gomoddiag.classify.InvalidPatternException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The causes of a pattern, read when they are first asked for: few of a thousand patterns decide.
 *
 * <p>Equal where the causes are.
 */
final class PatternCauses {
    private final List<FieldValue> lines;
    private volatile @Nullable List<PatternCause> causes;

    /** @param lines their values, in the order of the file */
    PatternCauses(List<FieldValue> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException when one cannot be read, unless they were {@link #check checked} */
    List<PatternCause> list() {
        List<PatternCause> known = causes;
        if (known == null) {
            List<PatternCause> read = new ArrayList<>(lines.size());
            for (FieldValue line : lines) {
                read.add(line.cause());
            }
            known = List.copyOf(read);
            causes = known;
        }
        return known;
    }

    /** @throws InvalidPatternException when one cannot be read or stands twice */
    void check() {
        List<PatternCause> before = new ArrayList<>();
        for (FieldValue line : lines) {
            PatternCause cause = checked(line);
            for (PatternCause other : before) {
                if (other.cause().cause().equals(cause.cause().cause())
                        && other.condition().equals(cause.condition())) {
                    throw new InvalidPatternException(
                            line.line(),
                            "cause",
                            cause.cause().cause() + " stands twice on one condition: delete one line");
                }
            }
            before.add(cause);
        }
    }

    private static PatternCause checked(FieldValue line) {
        try {
            return line.cause();
        } catch (IllegalArgumentException e) {
            throw new InvalidPatternException(line.line(), "cause", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PatternCauses causes && list().equals(causes.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }

    @Override
    public String toString() {
        return list().toString();
    }
}
