package dev.gomoddiag.toolchain;

import dev.gomoddiag.module.GoQuote;
import java.util.Objects;
import java.util.Optional;

/**
 * The go and toolchain lines of a go.mod or go.work as go reads them when it starts, before it parses the file
 * ({@code GoModLookup} of cmd/go/internal/gover/gomod.go).
 *
 * @param file its name as go prints it; "" without one
 * @param go "" without such a line
 * @param toolchain likewise
 */
public record ToolchainLines(String file, String go, String toolchain) {
    public ToolchainLines {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(go, "go");
        Objects.requireNonNull(toolchain, "toolchain");
    }

    public static ToolchainLines none() {
        return new ToolchainLines("", "", "");
    }

    public static ToolchainLines read(String file, String text) {
        return new ToolchainLines(file, lookUp(text, "go"), lookUp(text, "toolchain"));
    }

    private static String lookUp(String text, String key) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(key + " ") || line.startsWith(key + "\t"))
                .map(line -> line.substring(key.length()).split("//", 2)[0].strip())
                .findFirst()
                .orElse("");
    }

    /** Why go refuses the toolchain line, in its words. */
    Optional<String> problem() {
        boolean fine = toolchain.isEmpty()
                || toolchain.equals("default")
                || GoRelease.ofToolchain(toolchain).isPresent();
        return fine ? Optional.empty() : Optional.of("invalid toolchain " + GoQuote.quote(toolchain) + " in " + file);
    }
}
