package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where git keeps its configuration on a host (git-config(1), FILES and ENVIRONMENT). */
final class GitFiles {
    private static final String APPLE = "/Library/Developer/CommandLineTools/usr/share/git-core/gitconfig";

    private final HostEnvironment host;
    private final FilePath paths;

    GitFiles(HostEnvironment host) {
        this.host = host;
        this.paths = new FilePath(host.os());
    }

    /** The files of the system, whether they exist or not; a later one wins. */
    List<String> ofSystem() {
        return isTrue(host.variable("GIT_CONFIG_NOSYSTEM").orElse(""))
                ? List.of()
                : named("GIT_CONFIG_SYSTEM").orElseGet(this::system);
    }

    /** The files of the user, read after those of the system. */
    List<String> ofUser() {
        return named("GIT_CONFIG_GLOBAL").orElseGet(this::user);
    }

    /** The one file that a variable names; none where it is set to nothing. */
    private Optional<List<String>> named(String variable) {
        return host.variable(variable).map(path -> path.isEmpty() ? List.of() : List.of(path));
    }

    /** The file that {@code git config --global} writes. */
    Optional<String> written() {
        List<String> user = user();
        return host.variable("GIT_CONFIG_GLOBAL")
                .or(() -> user.isEmpty() ? Optional.empty() : Optional.of(user.get(user.size() - 1)));
    }

    /** Replaces a leading {@code ~/}; empty when the home directory is not known or is that of another user. */
    Optional<String> expand(String path) {
        if (!path.startsWith("~")) {
            return Optional.of(path);
        }
        boolean own = path.length() == 1 || path.charAt(1) == '/';
        return own ? home().map(home -> home + path.substring(1)) : Optional.empty();
    }

    /** A prefix of its own has its own etc (Makefile of git, ETC_GITCONFIG). */
    private List<String> system() {
        Optional<String> program = host.findProgram("git");
        if (host.os() == OperatingSystem.WINDOWS) {
            String prefix = program.map(file -> paths.join(paths.directory(file), ".."))
                    .map(directory -> directory.toLowerCase(Locale.ROOT).endsWith("\\mingw64")
                            ? paths.join(directory, "..")
                            : directory)
                    .orElse("C:\\Program Files\\Git");
            return List.of(paths.join(prefix, "etc/gitconfig"));
        }
        String prefix =
                program.map(file -> paths.join(paths.directory(file), "..")).orElse("/usr");
        if (!prefix.equals("/usr") && !prefix.equals("/")) {
            return List.of(paths.join(prefix, "etc/gitconfig"));
        }
        return host.os() == OperatingSystem.MACOS ? List.of(APPLE, "/etc/gitconfig") : List.of("/etc/gitconfig");
    }

    private List<String> user() {
        List<String> files = new ArrayList<>();
        host.variable("XDG_CONFIG_HOME")
                .filter(value -> !value.isEmpty())
                .or(() -> home().map(home -> paths.join(home, ".config")))
                .ifPresent(directory -> files.add(paths.join(directory, "git/config")));
        home().ifPresent(home -> files.add(paths.join(home, ".gitconfig")));
        return files;
    }

    /** Git looks at HOME on Windows too. */
    private Optional<String> home() {
        return host.variable("HOME").filter(value -> !value.isEmpty()).or(host::home);
    }

    /** A truth value of git: a word or a number other than 0. */
    static boolean isTrue(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            default -> value.matches("[-+]?0*[1-9][0-9]*[kKmMgG]?");
        };
    }
}
