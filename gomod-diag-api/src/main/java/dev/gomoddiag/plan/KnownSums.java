package dev.gomoddiag.plan;

import java.util.HashSet;
import java.util.Set;

/** The lines of a go.sum, by what they vouch for; their hashes are taken for those of the genuine files. */
public record KnownSums(Set<Line> lines) {
    public KnownSums {
        lines = Set.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param part {@link ModulePart#ZIP}, or {@link ModulePart#MOD} where the version ends in {@code /go.mod}
     */
    public record Line(ModuleAt module, ModulePart part) {}

    public static KnownSums none() {
        return new KnownSums(Set.of());
    }

    /** These lines and more about a module version. */
    public KnownSums with(ModuleAt module, ModulePart... parts) {
        Set<Line> more = new HashSet<>(lines);
        for (ModulePart part : parts) {
            more.add(new Line(module, part));
        }
        return new KnownSums(more);
    }

    boolean has(ModuleAt module, ModulePart part) {
        return lines.contains(new Line(module, part));
    }
}
