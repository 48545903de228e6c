package dev.gomoddiag.plan;

import dev.gomoddiag.toolchain.ToolchainLines;
import dev.gomoddiag.toolchain.ToolchainSetting;
import java.util.Objects;
import java.util.Set;

/**
 * What decides which go runs a command.
 *
 * @param lines of the go.work that counts, else of the go.mod
 * @param installed the names of the toolchains in PATH, such as {@code go1.26.8}
 * @param stage whether go may still choose
 */
public record Toolchains(ToolchainSetting setting, ToolchainLines lines, Set<String> installed, Stage stage) {
    public Toolchains {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(lines, "lines");
        Objects.requireNonNull(stage, "stage");
        installed = Set.copyOf(installed);
    }

    /** How a go came to run. */
    public enum Stage {
        STARTED,
        /** By another go, which chose it. */
        CHOSEN
    }

    /** The go that is started, whatever files say. */
    static Toolchains local() {
        return of("local", ToolchainLines.none());
    }

    /** With no toolchain in PATH. */
    public static Toolchains of(String gotoolchain, ToolchainLines lines) {
        return new Toolchains(ToolchainSetting.parse(gotoolchain), lines, Set.of(), Stage.STARTED);
    }

    public Toolchains installed(Set<String> names) {
        return new Toolchains(setting, lines, names, stage);
    }

    Toolchains chosen() {
        return new Toolchains(setting, lines, installed, Stage.CHOSEN);
    }
}
