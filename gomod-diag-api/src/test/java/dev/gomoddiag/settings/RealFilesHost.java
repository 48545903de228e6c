package dev.gomoddiag.settings;

import dev.gomoddiag.host.OtherSurroundings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine with other variables and another working directory. */
record RealFilesHost(Map<String, String> variables, Path directory) implements OtherSurroundings {
    @Override
    public Optional<String> findProgram(String name) {
        return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(entry -> Path.of(entry, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** What a command prints in exactly this environment, with its status in front. */
    String output(List<String> argv) throws IOException, InterruptedException {
        Path out = Files.createTempFile(directory, "out", "");
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        return status + "\n" + text;
    }
}
