package dev.gomoddiag.oracle;

import dev.gomoddiag.host.HostEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An oracle in Go, built from {@code src/test/go} with the packages that the Go installation itself carries. */
final class GoProgram {
    /** Where an installation keeps its copies of golang.org/x. */
    private static final List<String> COPIES =
            List.of("src/cmd/vendor/golang.org/x/mod", "src/vendor/golang.org/x/net", "src/vendor/golang.org/x/text");

    private final Path binary;
    private final Path directory;

    private GoProgram(Path binary, Path directory) {
        this.binary = binary;
        this.directory = directory;
    }

    /** The go command on PATH; empty where there is none. */
    static Optional<String> go() {
        return HostEnvironment.system().findProgram("go");
    }

    /** Builds a program as a part of a module {@code golang.org/x} made of the copies, so that nobody is asked for them. */
    static GoProgram build(String go, String name, Path directory) throws IOException, InterruptedException {
        Path root = Path.of(run(directory, List.of(go, "env", "GOROOT"), "").strip());
        for (String copy : COPIES) {
            copy(root.resolve(copy), directory.resolve(copy.substring(copy.lastIndexOf('/') + 1)));
        }
        String release =
                Files.readString(root.resolve("VERSION")).lines().findFirst().orElseThrow();
        // the language version decides how strict the packages are
        Files.writeString(directory.resolve("go.mod"), "module golang.org/x\n\ngo " + release.substring(2) + "\n");
        Path source = Files.createDirectory(directory.resolve("oracle")).resolve("main.go");
        Files.copy(Path.of("src/test/go", name, "main.go"), source);
        Path binary = directory.resolve(name);
        run(directory, List.of(go, "build", "-o", binary.toString(), "./oracle"), "");
        return new GoProgram(binary, directory);
    }

    /** The answer to each question, decoded. */
    List<String> answers(List<Question> questions) throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        questions.forEach(question -> lines.append(question.line()).append('\n'));
        return run(directory, List.of(binary.toString()), lines.toString())
                .lines()
                .map(Question::decode)
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".go")).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String run(Path directory, List<String> argv, String input)
            throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(directory, "in", ""), input);
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(directory.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(Map.of("GOTOOLCHAIN", "local", "GOFLAGS", "", "GOENV", "off"));
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(argv + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException(argv + " failed: " + Files.readString(err, StandardCharsets.UTF_8));
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
