package dev.gomoddiag.settings;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.host.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** This machine with other variables and another working directory. */
record RealFilesHost(Map<String, String> variables, Path directory) implements HostEnvironment {
    private static final HostEnvironment SYSTEM = HostEnvironment.system();

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

    @Override
    public OperatingSystem os() {
        return SYSTEM.os();
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Set<String> variableNames() {
        return variables.keySet();
    }

    @Override
    public String workingDirectory() {
        return directory.toString();
    }

    @Override
    public FileContent read(String path) {
        return SYSTEM.read(path);
    }

    @Override
    public List<String> list(String path) {
        return SYSTEM.list(path);
    }

    @Override
    public Optional<String> findProgram(String name) {
        return SYSTEM.findProgram(name);
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        return new CommandOutcome.NotStarted("settings are read without running a program");
    }

    @Override
    public Optional<NameServers> nameServers() {
        return SYSTEM.nameServers();
    }

    @Override
    public NetworkPath network() {
        return NetworkPath.direct();
    }
}
