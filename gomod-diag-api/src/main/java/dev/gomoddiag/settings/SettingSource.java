package dev.gomoddiag.settings;

import java.util.Objects;

/**
 * The place a setting came from.
 *
 * @param location a file path or the name of a variable; "" where neither exists
 * @param line the line of the file, counted from 1; 0 where there is none
 */
public record SettingSource(Kind kind, String location, int line) {

    /** The sort of place. */
    public enum Kind {
        /** A variable of the process environment; the location is its name. */
        PROCESS_ENVIRONMENT("environment variable"),
        /** The file {@code go env -w} writes. */
        GO_ENV_FILE("go env -w"),
        /** The file go.env in GOROOT. */
        GOROOT_GO_ENV("go.env of the Go installation"),
        /** Built into the go command. */
        GO_DEFAULT("default of the go command"),
        /** Taken over from another setting, which is the location. */
        DERIVED("derived from"),
        GIT_CONFIG("git configuration"),
        CURL_CONFIG("curl configuration"),
        SSH_CONFIG("ssh configuration"),
        /** A system property of Java, or the file of a Java installation that has it. */
        JAVA_PROPERTY("Java property"),
        HOSTS_FILE("hosts file"),
        RESOLVER_CONFIG("resolver configuration"),
        NETRC("netrc file"),
        TRUST_STORE("trust store"),
        OS_SETTING("setting of the operating system");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public SettingSource {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(location, "location");
        if (line < 0) {
            throw new IllegalArgumentException("line is " + line + ": use 0 where there is no line");
        }
    }

    static SettingSource of(Kind kind, String location) {
        return new SettingSource(kind, location, 0);
    }

    /** In words and in English, such as {@code go env -w (/home/u/.config/go/env:3)}. */
    public String describe() {
        if (location.isEmpty()) {
            return kind.words;
        }
        if (kind == Kind.PROCESS_ENVIRONMENT || kind == Kind.DERIVED) {
            return kind.words + " " + location;
        }
        return kind.words + " (" + location + (line == 0 ? "" : ":" + line) + ")";
    }
}
