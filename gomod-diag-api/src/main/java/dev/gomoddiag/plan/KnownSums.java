package dev.gomoddiag.plan;

import java.util.HashSet;
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

    /** These lines before one that go cannot read, in its words. */
    public KnownSums beforeMalformed(String words) {
        return new KnownSums(lines, Optional.of(words));
    }

    /** These lines and more about a module version. */
    public KnownSums with(ModuleAt module, ModulePart... parts) {
        Set<Line> more = new HashSet<>(lines);
        for (ModulePart part : parts) {
            more.add(new Line(module, part));
        }
        return new KnownSums(more, problem);
    }

    /** These lines and those of another file. */
    KnownSums and(KnownSums other) {
        Set<Line> both = new HashSet<>(lines);
        both.addAll(other.lines);
        return new KnownSums(both, problem.or(other::problem));
    }

    boolean has(ModuleAt module, ModulePart part) {
        return lines.contains(new Line(module, part));
    }
}
