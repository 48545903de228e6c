package dev.gomoddiag.internal;

import dev.gomoddiag.host.HostEnvironment;
import java.util.Optional;

/** The files that {@code go env -w} and {@code git config --global} write. */
final class UserFiles {
    private UserFiles() {}

    /** cmd/go/internal/cfg/cfg.go, EnvFile; empty when GOENV=off or there is no home. */
    static Optional<String> goEnv(HostEnvironment host) {
        Optional<String> named = host.variable("GOENV").filter(value -> !value.isEmpty());
        if (named.isPresent()) {
            return named.filter(value -> !value.equals("off"));
        }
        return switch (host.os()) {
            case WINDOWS -> host.variable("AppData").map(data -> data + "\\go\\env");
            case MACOS -> host.home().map(home -> home + "/Library/Application Support/go/env");
            case LINUX, OTHER_UNIX ->
                host.variable("XDG_CONFIG_HOME")
                        .filter(value -> !value.isEmpty())
                        .or(() -> host.home().map(home -> home + "/.config"))
                        .map(config -> config + "/go/env");
        };
    }

    static Optional<String> gitConfig(HostEnvironment host) {
        return host.variable("GIT_CONFIG_GLOBAL").or(() -> host.home().map(home -> home + "/.gitconfig"));
    }
}
