package dev.gomoddiag.fact;

import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.text.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * A go.mod that was read.
 *
 * @param source the URL it was served at, or its path on this machine
 * @param module the module it was asked for; "" for the one of the working directory
 * @param version likewise
 * @param declares the path of its module line; "" without one
 * @param go the version of its go line; "" without one
 * @param toolchain its toolchain line, such as {@code go1.24.3}; "" without one
 * @param problem why go refuses it, with the line; "" when it does not
 */
public record GoModSeen(
        String source, String module, String version, String declares, String go, String toolchain, String problem)
        implements Fact {
    public GoModSeen {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(declares, "declares");
        Objects.requireNonNull(toolchain, "toolchain");
    }

    /** Without a toolchain line. */
    public GoModSeen(String source, String module, String version, String declares, String go, String problem) {
        this(source, module, version, declares, go, "", problem);
    }

    /**
     * The release that go switches to, if it is newer: the one of the go line, or in the main module that of the toolchain
     * line, whichever is newer (cmd/go/internal/toolchain/select.go); "" without either.
     */
    public String wanted() {
        Optional<GoVersion> line = GoVersion.parse(go);
        return GoVersion.parse(toolchain)
                .filter(named -> own() && (line.isEmpty() || named.compareTo(line.get()) > 0))
                .map(named -> toolchain.replaceFirst("^go", ""))
                .orElse(go);
    }

    /** It is the one of the working directory. */
    public boolean own() {
        return module.isEmpty();
    }

    /** It is a file of the module cache. */
    public boolean cached() {
        return !own() && source.indexOf("://") < 0;
    }

    @Override
    public Text describe() {
        return problem.isEmpty()
                ? Text.of(Fact.class, "gomod.seen", source, declares, go)
                : Text.of(Fact.class, "gomod.problem", source, problem);
    }
}
