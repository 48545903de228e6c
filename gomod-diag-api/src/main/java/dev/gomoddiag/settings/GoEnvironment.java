package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.GoVersion;
import dev.gomoddiag.settings.GoVariable.Scope;
import dev.gomoddiag.settings.SettingSource.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables of the go command, layer by layer (cmd/go/internal/cfg/cfg.go). */
final class GoEnvironment {
    private final HostEnvironment host;
    private final FilePath paths;
    private final GoEnvFile userFile;
    private final GoEnvFile rootFile;
    private final Optional<GoInstallation> installation;

    private GoEnvironment(HostEnvironment host) {
        this.host = host;
        this.paths = new FilePath(host.os());
        String file = userFilePath();
        this.userFile = file.isEmpty() ? GoEnvFile.none() : GoEnvFile.read(host, file, Kind.GO_ENV_FILE);
        String root = userFile.last("GOROOT")
                .map(Setting::raw)
                .filter(value -> !value.isEmpty())
                .or(() -> process("GOROOT").map(Setting::raw))
                .orElse("");
        this.installation = new GoLocator(host).find(root);
        this.rootFile = installation
                .map(GoInstallation::root)
                .filter(found -> !found.isEmpty())
                .map(found -> GoEnvFile.read(host, paths.join(found, "go.env"), Kind.GOROOT_GO_ENV))
                .orElseGet(GoEnvFile::none);
    }

    static GoEnvironment read(HostEnvironment host) {
        return new GoEnvironment(host);
    }

    /** Where {@code go env -w} writes; empty with GOENV=off or no home. */
    Optional<String> userFile() {
        return Optional.of(userFilePath()).filter(path -> !path.isEmpty());
    }

    /** What that file says of a name, be it one that go reads there or not. */
    Optional<Setting> inUserFile(String name) {
        return userFile.last(name);
    }

    Optional<GoInstallation> installation() {
        return installation;
    }

    Setting effective(GoVariable variable) {
        Optional<Setting> set = layers(variable).findFirst();
        if (variable.name().equals("GOROOT")) {
            // cfg.go overwrites what the files say by the directory it found, cleaned
            set = process("GOROOT");
        }
        return set.filter(setting -> !setting.raw().isEmpty())
                .or(() -> fallback(variable))
                .or(() -> layers(variable).findFirst())
                .orElseGet(() -> byDefault(variable.name(), ""));
    }

    /** The values of a variable without effect: those of lower layers, and lines overridden within one file. */
    List<Shadowed> shadowed(GoVariable variable) {
        Setting winner = effective(variable);
        List<Setting> all = new ArrayList<>(layers(variable).toList());
        if (variable.scope() == Scope.PROCESS) {
            all.addAll(reversed(userFile.all(variable.name())));
        } else if (!all.isEmpty()) {
            all.remove(0);
        }
        return all.stream()
                .filter(hidden -> !hidden.equals(winner))
                .map(hidden -> new Shadowed(hidden, winner))
                .toList();
    }

    /** What is set, the highest precedence first. */
    private Stream<Setting> layers(GoVariable variable) {
        Stream<Setting> process = process(variable.name()).stream();
        return variable.scope() == Scope.PROCESS
                ? process
                : Stream.of(
                                process,
                                reversed(userFile.all(variable.name())).stream(),
                                reversed(rootFile.all(variable.name())).stream())
                        .flatMap(layer -> layer);
    }

    /** A variable of the process set to nothing counts as not set. */
    private Optional<Setting> process(String name) {
        return host.variable(name)
                .filter(value -> !value.isEmpty())
                .map(value -> Setting.of(name, value, SettingSource.of(Kind.PROCESS_ENVIRONMENT, name)));
    }

    private Optional<Setting> fallback(GoVariable variable) {
        String name = variable.name();
        Optional<Setting> computed = switch (name) {
            case "GONOPROXY", "GONOSUMDB" ->
                Optional.of(effective(GoVariable.named("GOPRIVATE")))
                        .map(origin -> Setting.of(name, origin.raw(), SettingSource.of(Kind.DERIVED, "GOPRIVATE")));
            case "GOMODCACHE" -> Optional.of(moduleCache());
            case "GOWORK" -> workspace();
            case "GOENV" -> Optional.of(byDefault(name, userFilePath()));
            case "GOPATH" -> Optional.of(byDefault(name, goPath()));
            case "GOROOT" -> installation.map(found -> byDefault(name, found.root()));
            case "GOPROXY", "GOSUMDB", "GOTOOLCHAIN" -> Optional.of(byDefault(name, compiled(name)));
            default -> Optional.of(byDefault(name, variable.fallback()));
        };
        return computed.filter(setting -> !setting.raw().isEmpty());
    }

    /** An installation since Go 1.21 has these defaults in go.env or not at all; without one, those of a stock Go count. */
    private String compiled(String name) {
        Optional<GoVersion> version = installation.flatMap(found -> GoVersion.parse(found.version()));
        boolean old = version.filter(found -> !found.atLeast(21)).isPresent();
        boolean rootKnown =
                installation.filter(found -> !found.root().isEmpty()).isPresent();
        if (old ? name.equals("GOTOOLCHAIN") : rootKnown) {
            return "";
        }
        return GoVariable.STOCK_GO_ENV.getOrDefault(name, "");
    }

    private String userFilePath() {
        Optional<String> named = process("GOENV").map(Setting::raw);
        if (named.isPresent()) {
            return named.get().equals("off") ? "" : named.get();
        }
        String directory = switch (host.os()) {
            case WINDOWS -> host.variable("AppData").orElse("");
            case MACOS -> below(host.variable("HOME"), "/Library/Application Support");
            case LINUX, OTHER_UNIX ->
                host.variable("XDG_CONFIG_HOME")
                        .filter(value -> !value.isEmpty())
                        .map(value -> paths.isAbsolute(value) ? value : "")
                        .orElseGet(() -> below(host.variable("HOME"), "/.config"));
        };
        return directory.isEmpty() ? "" : paths.join(directory, "go/env");
    }

    private static String below(Optional<String> directory, String path) {
        return directory
                .filter(value -> !value.isEmpty())
                .map(value -> value + path)
                .orElse("");
    }

    private String goPath() {
        String path = host.home().map(home -> paths.join(home, "go")).orElse("");
        boolean isRoot =
                installation.map(GoInstallation::root).filter(path::equals).isPresent();
        return isRoot ? "" : path;
    }

    private Setting moduleCache() {
        Setting goPath = effective(GoVariable.named("GOPATH"));
        String first = paths.first(goPath.raw());
        String path = first.isEmpty() ? "" : paths.join(first, "pkg/mod");
        return goPath.source().kind() == Kind.GO_DEFAULT
                ? byDefault("GOMODCACHE", path)
                : Setting.of("GOMODCACHE", path, SettingSource.of(Kind.DERIVED, "GOPATH"));
    }

    /** The go.work of the working directory or of one above it (cmd/go/internal/modload/init.go, findWorkspaceFile). */
    private Optional<Setting> workspace() {
        return paths.above(host, "go.work")
                .map(file -> Setting.of("GOWORK", file, SettingSource.of(Kind.DERIVED, file)));
    }

    private static Setting byDefault(String name, String value) {
        return Setting.of(name, value, SettingSource.of(Kind.GO_DEFAULT, ""));
    }

    private static List<Setting> reversed(List<Setting> settings) {
        List<Setting> reversed = new ArrayList<>(settings);
        Collections.reverse(reversed);
        return reversed;
    }
}
