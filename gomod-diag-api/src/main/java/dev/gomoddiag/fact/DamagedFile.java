package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/**
 * A file that go keeps from earlier runs and takes before it asks anyone.
 *
 * @param problem why go refuses it, in its words
 */
public record DamagedFile(String path, String problem) implements Fact {
    public DamagedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(problem, "problem");
    }

    @Override
    public Text describe() {
        return Text.of(Fact.class, "file.damaged", path, problem);
    }
}
