package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A variable of the process environment that is not go's own and still decides about fetching.
 *
 * @param blank what it means when it is set to nothing
 */
record ProcessVariable(String name, Blank blank) {

    enum Blank {
        UNSET,
        SET
    }

    static final List<ProcessVariable> GIT = List.of(
            set("GIT_TERMINAL_PROMPT"),
            set("GCM_INTERACTIVE"),
            set("GIT_SSH"),
            set("GIT_SSH_COMMAND"),
            unset("GIT_SSH_VARIANT"),
            unset("GIT_ASKPASS"),
            unset("SSH_ASKPASS"),
            unset("SSH_AUTH_SOCK"),
            set("GIT_ALLOW_PROTOCOL"),
            set("GIT_CONFIG_GLOBAL"),
            set("GIT_CONFIG_SYSTEM"),
            unset("GIT_CONFIG_NOSYSTEM"),
            unset("GIT_CONFIG_COUNT"),
            unset(GitConfigParameters.VARIABLE),
            unset("GIT_PROXY_COMMAND"));

    /** In the order go asks; git asks for the lower-case one first. */
    static final List<ProcessVariable> FORWARD_PROXIES = List.of(
            unset("HTTPS_PROXY"),
            unset("https_proxy"),
            unset("HTTP_PROXY"),
            unset("http_proxy"),
            unset("NO_PROXY"),
            unset("no_proxy"),
            unset("ALL_PROXY"),
            unset("all_proxy"),
            unset("REQUEST_METHOD"));

    static final List<ProcessVariable> CERTIFICATES = List.of(
            unset("SSL_CERT_FILE"),
            unset("SSL_CERT_DIR"),
            unset("GIT_SSL_CAINFO"),
            unset("GIT_SSL_CAPATH"),
            set("GIT_SSL_NO_VERIFY"));

    static final List<ProcessVariable> CURL = List.of(unset("CURL_CA_BUNDLE"), unset("SSL_CERT_FILE"));

    static final List<ProcessVariable> LOOKUP =
            List.of(unset("NETRC"), unset("LOCALDOMAIN"), unset("RES_OPTIONS"), unset("HOSTALIASES"));

    private static ProcessVariable unset(String name) {
        return new ProcessVariable(name, Blank.UNSET);
    }

    private static ProcessVariable set(String name) {
        return new ProcessVariable(name, Blank.SET);
    }

    /** The variable as it is set; Windows does not tell the letter cases apart, so that the upper case answers. */
    Optional<Setting> on(HostEnvironment host) {
        boolean twin = host.os() == OperatingSystem.WINDOWS && !name.equals(name.toUpperCase(Locale.ROOT));
        return host.variable(name)
                .filter(value -> !twin && (blank == Blank.SET || !value.isEmpty()))
                .map(this::setting);
    }

    private Setting setting(String value) {
        SettingSource source = SettingSource.of(Kind.PROCESS_ENVIRONMENT, name);
        // its values stand among those of git, where the secret ones are known
        return name.equals(GitConfigParameters.VARIABLE)
                ? Setting.secret(name, value, GitConfigParameters.shown(value), source)
                : Setting.of(name, value, source);
    }
}
