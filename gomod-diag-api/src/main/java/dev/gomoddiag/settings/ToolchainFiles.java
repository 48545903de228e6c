package dev.gomoddiag.settings;

import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.plan.Toolchains;
import dev.gomoddiag.toolchain.ToolchainLines;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The files and programs that decide which go runs ({@code modGoToolchain} of cmd/go/internal/toolchain/select.go). */
final class ToolchainFiles {
    private final HostEnvironment host;
    private final FilePath paths;
    private final UnaryOperator<String> variables;

    /** @param variables the effective value of a variable of go */
    ToolchainFiles(HostEnvironment host, UnaryOperator<String> variables) {
        this.host = host;
        this.paths = new FilePath(host.os());
        this.variables = variables;
    }

    Toolchains read() {
        return Toolchains.of(variables.apply("GOTOOLCHAIN"), lines()).installed(installed());
    }

    // GOWORK may name a file that go work init is still to write
    private ToolchainLines lines() {
        return Optional.of(variables.apply("GOWORK"))
                .filter(file -> !file.isEmpty() && !file.equals("off"))
                .flatMap(this::lines)
                .or(() -> paths.above(host, "go.mod").flatMap(this::lines))
                .orElseGet(ToolchainLines::none);
    }

    private Optional<ToolchainLines> lines(String file) {
        return host.read(file).text().map(text -> ToolchainLines.read(shown(file), text));
    }

    // base.ShortPath: relative to the working directory where that is shorter
    private String shown(String file) {
        String relative = "";
        String directory = paths.clean(host.workingDirectory());
        String name = file.substring(file.lastIndexOf('/') + 1);
        while (relative.length() < file.length()) {
            if (paths.join(directory, name).equals(file)) {
                return (relative + name).length() < file.length() ? relative + name : file;
            }
            relative += "../";
            directory = paths.clean(directory + "/..");
        }
        return file;
    }

    private Set<String> installed() {
        return paths.entries(host.variable("PATH").orElse("")).stream()
                .filter(paths::isAbsolute)
                .flatMap(directory -> host.list(directory, "go1.").stream())
                .map(file -> file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
                .map(name -> name.replaceFirst("\\.exe$", ""))
                .collect(Collectors.toSet());
    }
}
