package dev.gomoddiag.fact;

import dev.gomoddiag.text.Text;
import java.util.Objects;

/**
 * Whether go can write where it has to.
 *
 * @param setting the variable that decides where that is
 */
public record LocalDirectory(String setting, String path, DirectoryState state) implements Fact {
    public LocalDirectory {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(state, "state");
    }

    @Override
    public Text describe() {
        return Text.of(
                Fact.class,
                "directory",
                path,
                setting,
                state.access(),
                state.usableBytes().isPresent() ? state.usableBytes().getAsLong() >> 10 : "-");
    }
}
