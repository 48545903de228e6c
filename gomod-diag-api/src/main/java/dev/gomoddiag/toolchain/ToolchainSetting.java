package dev.gomoddiag.toolchain;

import java.util.Objects;
import java.util.Optional;

/**
 * GOTOOLCHAIN ({@code Select} of cmd/go/internal/toolchain/select.go).
 *
 * @param raw as it is set; "" lets every go stay what it is
 * @param least the toolchain to use at least; {@code local} for the one that was started
 * @param search where go looks for a newer one
 * @param problem why go refuses the value, in its words
 */
public record ToolchainSetting(String raw, String least, Search search, Optional<String> problem) {
    private static final String LOCAL = "local";

    public ToolchainSetting {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(least, "least");
        Objects.requireNonNull(search, "search");
        Objects.requireNonNull(problem, "problem");
    }

    /** Where a newer toolchain may come from. */
    public enum Search {
        /** It may not. */
        NOWHERE,
        /** From a directory of PATH. */
        PATH,
        /** From there, or it is downloaded. */
        DOWNLOAD
    }

    public static ToolchainSetting parse(String raw) {
        if (raw.equals("auto") || raw.equals("path")) {
            return new ToolchainSetting(raw, LOCAL, search(raw), Optional.empty());
        }
        int plus = raw.indexOf('+');
        String least = plus < 0 ? raw : raw.substring(0, plus);
        String suffix = plus < 0 ? "" : raw.substring(plus + 1);
        return new ToolchainSetting(
                raw, raw.isEmpty() ? LOCAL : least, search(suffix), problem(raw, least, plus >= 0, suffix));
    }

    private static Search search(String word) {
        return switch (word) {
            case "auto" -> Search.DOWNLOAD;
            case "path" -> Search.PATH;
            default -> Search.NOWHERE;
        };
    }

    private static Optional<String> problem(String raw, String least, boolean plus, String suffix) {
        String invalid = "invalid GOTOOLCHAIN \"" + raw + "\"";
        if (!raw.isEmpty()
                && !least.equals(LOCAL)
                && GoRelease.ofToolchain(least).isEmpty()) {
            return Optional.of(plus ? invalid + ": invalid minimum toolchain \"" + least + "\"" : invalid);
        }
        return plus && search(suffix) == Search.NOWHERE
                ? Optional.of(invalid + ": only version suffixes are +auto and +path")
                : Optional.empty();
    }

    /** Whether go may become a newer one on its own. */
    public boolean switches() {
        return search != Search.NOWHERE;
    }

    boolean leastIsLocal() {
        return least.equals(LOCAL);
    }
}
