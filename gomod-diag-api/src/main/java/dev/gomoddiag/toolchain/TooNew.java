package dev.gomoddiag.toolchain;

import java.util.Objects;

/**
 * A file that wants a newer go than the one that runs ({@code TooNewError} of cmd/go/internal/gover/toolchain.go).
 *
 * @param what as go names it, such as {@code go.mod} or {@code module example.com/a@v1.0.0}
 */
public record TooNew(String what, GoRelease wanted) {
    public TooNew {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(wanted, "wanted");
    }

    /** Go's words. */
    public String words(GoRelease running, ToolchainSetting setting, ToolchainLines lines) {
        String because = ToolchainChoice.of(setting, lines, running).because();
        String set = setting.raw().isEmpty() || setting.raw().equals("auto") ? "" : "; GOTOOLCHAIN=" + setting.raw();
        String sets = lines.file().isEmpty() || because.isEmpty() ? "" : "; " + lines.file() + " sets " + because;
        return what + " requires go >= " + wanted + " (running go " + running + set + sets + ")";
    }
}
