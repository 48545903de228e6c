package dev.gomoddiag.settings;

import java.util.Objects;

/** A login and its password; shows neither. */
public final class Credentials {
    private final String login;
    private final String password;

    Credentials(String login, String password) {
        this.login = Objects.requireNonNull(login, "login");
        this.password = Objects.requireNonNull(password, "password");
    }

    public String login() {
        return login;
    }

    public String password() {
        return password;
    }

    @Override
    public String toString() {
        return "<credentials>";
    }
}
