package dev.gomoddiag.settings;

import java.util.Objects;

/**
 * The go command that a shell of this host would start.
 *
 * @param program the path of the go program
 * @param root its GOROOT; "" when it was not found
 * @param version as in the file VERSION of GOROOT without the leading "go", such as {@code 1.26.8}; "" when unknown
 */
public record GoInstallation(String program, String root, String version) {
    public GoInstallation {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(version, "version");
    }
}
