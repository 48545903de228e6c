package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/** A replace line of the working directory's go.mod whose directory holds no go.mod. */
public record LocalReplacement(String goMod, int line, String module, String directory) implements Fact {
    public LocalReplacement {
        Objects.requireNonNull(goMod, "goMod");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(directory, "directory");
    }

    @Override
    public Text describe() {
        return Text.of(Fact.class, "replacement.missing", goMod, line, module, directory);
    }
}
