package dev.gomoddiag.differential;

import dev.gomoddiag.plan.GoVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A go command of a certain release on this machine. */
record GoRelease(GoVersion version, Path program) {

    /** The release of a GOROOT; empty when there is none. */
    static Optional<GoRelease> at(Path root) throws IOException {
        Path program = root.resolve("bin/go");
        Path file = root.resolve("VERSION");
        if (!Files.isExecutable(program) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return GoVersion.parse(text).map(version -> new GoRelease(version, program));
    }

    /** The release that PATH names; empty when there is none. */
    static Optional<GoRelease> onPath() throws IOException {
        Optional<Path> program = program("go");
        return program.isEmpty()
                ? Optional.empty()
                : at(program.get().toRealPath().resolveSibling("..").normalize());
    }

    /** The one on PATH or one that go has downloaded, or downloads now; empty where it cannot. */
    static Optional<GoRelease> find(String version) throws IOException, InterruptedException {
        Optional<GoRelease> current =
                onPath().filter(release -> release.version().toString().equals(version));
        return current.isPresent() ? current : downloaded(version);
    }

    private static Optional<GoRelease> downloaded(String version) throws IOException, InterruptedException {
        Optional<Path> program = program("go");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String cache = ask(program.get(), "local", "env", "GOMODCACHE");
        Path root = Path.of(cache, "golang.org", "toolchain@v0.0.1-go" + version + ".linux-amd64");
        if (!Files.exists(root)) {
            ask(program.get(), "go" + version, "version");
        }
        return at(root);
    }

    // outside of any module, whose go.mod might want another toolchain
    private static String ask(Path go, String toolchain, String... arguments) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(go.toString()));
        argv.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(argv).directory(new File("/")).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GOTOOLCHAIN", toolchain);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** A program on PATH. */
    static Optional<Path> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
