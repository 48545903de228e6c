package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.Objects;
import java.util.Optional;

/** Whether a program that go runs is on PATH, and where. */
public record LocalTool(String name, Optional<String> path) implements Fact {
    public LocalTool {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(path, "path");
    }

    @Override
    public Text describe() {
        return path.map(found -> Text.of(Fact.class, "tool.found", name, found))
                .orElseGet(() -> Text.of(Fact.class, "tool.missing", name));
    }
}
