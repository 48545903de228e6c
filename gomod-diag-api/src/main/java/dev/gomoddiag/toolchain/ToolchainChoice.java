package dev.gomoddiag.toolchain;

import java.util.Objects;
import java.util.Optional;

/**
 * The toolchain that is to run a command ({@code Select} of cmd/go/internal/toolchain/select.go).
 *
 * @param name for example {@code go1.26.8}
 * @param because what a file sets that made it this one, such as {@code go 1.26}; "" where no file did
 * @param problem why go stops instead, in its words
 */
public record ToolchainChoice(String name, String because, Optional<String> problem) {
    private static final String DEFAULT = "default";
    // since then the first release of a language has a patch number
    private static final GoRelease FIRST_WITH_PATCH = GoRelease.parse("1.21").orElseThrow();

    public ToolchainChoice {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(problem, "problem");
    }

    /** @param local the go that was started */
    public static ToolchainChoice of(ToolchainSetting setting, ToolchainLines lines, GoRelease local) {
        String least = setting.leastIsLocal() ? "go" + local : setting.least();
        Optional<String> problem = setting.problem().or(() -> setting.switches() ? lines.problem() : Optional.empty());
        if (problem.isPresent() || !setting.switches()) {
            return new ToolchainChoice(least, "", problem);
        }
        if (lines.toolchain().equals(DEFAULT)) {
            return new ToolchainChoice(least, named(DEFAULT), Optional.empty());
        }
        return new ToolchainChoice(least, "", Optional.empty())
                .orNewer(lines.toolchain(), GoRelease.ofToolchain(lines.toolchain()), named(lines.toolchain()))
                .orNewer(ofLanguage(lines.go()), GoRelease.parse(lines.go()), "go " + lines.go());
    }

    private static String named(String toolchain) {
        return "toolchain " + toolchain;
    }

    private static String ofLanguage(String go) {
        boolean patched = GoRelease.parse(go)
                .filter(release -> release.isLanguage() && release.compareTo(FIRST_WITH_PATCH) >= 0)
                .isPresent();
        return patched ? "go" + go + ".0" : "go" + go;
    }

    // compared is what the file says, not the .0 that is added to it
    private ToolchainChoice orNewer(String other, Optional<GoRelease> wanted, String why) {
        Optional<GoRelease> mine = GoRelease.ofToolchain(name);
        boolean newer = wanted.isPresent()
                && mine.filter(least -> !wanted.get().newerThan(least)).isEmpty();
        return newer ? new ToolchainChoice(other, why, Optional.empty()) : this;
    }
}
