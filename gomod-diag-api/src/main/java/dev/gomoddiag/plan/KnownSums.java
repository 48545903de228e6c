package dev.gomoddiag.plan;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a go.sum, by what they vouch for; their hashes are taken for those of the genuine files.
 *
 * @param problem why go cannot read what follows these lines, in its words, which ends a command that looks into the file
 */
public record KnownSums(Set<Line> lines, Optional<String> problem) {
    public KnownSums {
        lines = Set.copyOf(lines);
        Objects.requireNonNull(problem, "problem");
    }

    /**
     * A line.
     *
     * @param part {@link ModulePart#ZIP}, or {@link ModulePart#MOD} where the version ends in {@code /go.mod}
     */
    public record Line(ModuleAt module, ModulePart part) {}

    public static KnownSums none() {
        return new KnownSums(Set.of(), Optional.empty());
    }

    /** The lines of a file that go can read to its end. */
    public static KnownSums of(Collection<Line> lines) {
        return new KnownSums(Set.copyOf(lines), Optional.empty());
    }

    /** These lines before one that go cannot read, in its words. */
    public KnownSums beforeMalformed(String words) {
        return new KnownSums(lines, Optional.of(words));
    }

    boolean has(ModuleAt module, ModulePart part) {
        return lines.contains(new Line(module, part));
    }
}
