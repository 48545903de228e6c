package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.List;
import java.util.Objects;

/**
 * A go.sum of the working directory with a line by which go stops.
 *
 * @param line the first such line
 * @param problem what go says of it
 * @param strays the lines that are no checksums, in their order; empty when they are too many, or could not be put back
 */
public record MalformedSums(String file, int line, String problem, List<String> strays) implements Fact {
    public MalformedSums {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
        strays = List.copyOf(strays);
    }

    @Override
    public Text describe() {
        return Text.of(Fact.class, "gosum.malformed", file, line, problem);
    }
}
