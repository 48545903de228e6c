package dev.gomoddiag.commands;

import dev.gomoddiag.plan.GoVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A go command of this machine. */
record Toolchain(GoVersion version, Path program) {
    /** Stands for the release of {@link #onPath}. */
    static final String ON_PATH = "the go on PATH";

    /** The releases that the system property {@code gomoddiag.releases} names, such as {@code 1.20.14,1.22.12}. */
    static List<String> wanted(String... otherwise) {
        String named = System.getProperty("gomoddiag.releases", "");
        return List.of(named.isEmpty() ? otherwise : named.split(","));
    }

    /** The one on PATH or one that go downloaded earlier; empty when it is not there. */
    static Optional<Toolchain> find(String release) throws IOException, InterruptedException {
        Optional<Toolchain> current = onPath();
        boolean meant = release.equals(ON_PATH)
                || current.filter(go -> go.version().toString().equals(release)).isPresent();
        return meant || current.isEmpty()
                ? current
                : cached(current.get().program(), GoVersion.parse(release).orElseThrow());
    }

    /** The environment variable that names the program of a toolchain such as {@code go1.26.8}. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Runs the program of that variable, in sh: what is published as a toolchain is then the real one. */
    static String script(String name) {
        return "unset GOROOT\nexec \"$" + variable(name) + "\" \"$@\"";
    }

    /** The one that PATH names; empty when there is none. */
    static Optional<Toolchain> onPath() throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "go"))
                .filter(Files::isExecutable)
                .findFirst();
        return program.isEmpty()
                ? Optional.empty()
                : GoVersion.parse(ask(program.get(), "GOVERSION"))
                        .map(version -> new Toolchain(version, program.get()));
    }

    private static Optional<Toolchain> cached(Path go, GoVersion version) throws IOException, InterruptedException {
        Path program = Path.of(
                ask(go, "GOMODCACHE"), "golang.org", "toolchain@v0.0.1-go" + version + ".linux-amd64", "bin", "go");
        return Optional.of(program).filter(Files::isExecutable).map(found -> new Toolchain(version, found));
    }

    private static String ask(Path go, String variable) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(go.toString(), "env", variable)
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(go + " env does not end: run it by hand");
        }
        return said.strip();
    }
}
