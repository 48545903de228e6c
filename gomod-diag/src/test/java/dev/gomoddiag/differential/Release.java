package dev.gomoddiag.differential;

import dev.gomoddiag.plan.GoVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A go command of a certain release on this machine. */
record Release(GoVersion version, Path program) {

    /** The release of a GOROOT; empty when there is none. */
    static Optional<Release> at(Path root) throws IOException {
        Path program = root.resolve("bin/go");
        Path file = root.resolve("VERSION");
        if (!Files.isExecutable(program) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        return GoVersion.parse(text).map(version -> new Release(version, program));
    }

    /** The release that PATH names; empty when there is none. */
    static Optional<Release> onPath() throws IOException {
        Optional<Path> program = program("go");
        return program.isEmpty()
                ? Optional.empty()
                : at(program.get().toRealPath().resolveSibling("..").normalize());
    }

    /** A program on PATH. */
    static Optional<Path> program(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
