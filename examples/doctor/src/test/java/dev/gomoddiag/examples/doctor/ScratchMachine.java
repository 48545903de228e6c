package dev.gomoddiag.examples.doctor;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.host.ResolvConf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * This machine with variables, a home and some system files of its own: real programs and the library see the same.
 *
 * <p>Programs see the system files through a mount namespace of their own, which takes root and util-linux.
 */
final class ScratchMachine implements HostEnvironment {
    private final Path directory;
    private final NetworkPath network;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, Path> systemFiles = new LinkedHashMap<>();

    /** What a program printed, in order, and how it ended. */
    record Run(boolean succeeded, String output) {}

    private ScratchMachine(Path directory, NetworkPath network) {
        this.directory = directory;
        this.network = network;
    }

    /** With no variables but PATH and HOME. */
    static ScratchMachine in(Path directory, NetworkPath network) throws IOException {
        ScratchMachine machine = new ScratchMachine(directory, network);
        Path home = Files.createDirectories(directory.resolve("home"));
        // else a child of go still writes its counters below HOME while the test clears it away
        Path telemetry = Files.createDirectories(home.resolve(".config/go/telemetry"));
        Files.writeString(telemetry.resolve("mode"), "off 2024-01-01\n");
        return machine.set("PATH", System.getenv("PATH"))
                .set("HOME", home.toString())
                .set("GOPATH", home.resolve("go").toString())
                .set("GOFLAGS", "-modcacherw")
                .set("GOTOOLCHAIN", "local");
    }

    ScratchMachine set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    ScratchMachine unset(String name) {
        variables.remove(name);
        return this;
    }

    /** A file at this path for whoever runs here, in place of the machine's own. */
    ScratchMachine systemFile(String path, String text) throws IOException {
        Path copy = directory.resolve("files").resolve(path.substring(1).replace('/', '_'));
        Files.createDirectories(copy.getParent());
        systemFiles.put(path, Files.writeString(copy, text));
        return this;
    }

    /** Where a file really is. */
    Path real(String path) {
        return systemFiles.getOrDefault(path, Path.of(path));
    }

    /** A file of the test's own. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** Runs a program with a time limit; one that is killed did not succeed. */
    Run run(Duration limit, List<String> argv) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(enclosed(argv))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Run(ended && process.exitValue() == 0, Files.readString(output, StandardCharsets.UTF_8));
    }

    private List<String> enclosed(List<String> argv) {
        if (systemFiles.isEmpty()) {
            return argv;
        }
        StringBuilder mounts = new StringBuilder();
        systemFiles.forEach((path, copy) -> mounts.append("mount --bind '" + copy + "' " + path + " && "));
        List<String> all = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", mounts + "exec \"$@\"", "sh"));
        all.addAll(argv);
        return all;
    }

    @Override
    public OperatingSystem os() {
        return HostEnvironment.system().os();
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Set<String> variableNames() {
        return Set.copyOf(variables.keySet());
    }

    @Override
    public String workingDirectory() {
        return directory.toString();
    }

    @Override
    public FileContent read(String path) {
        return HostEnvironment.system().read(real(path).toString());
    }

    @Override
    public List<String> list(String folder) {
        return HostEnvironment.system().list(folder);
    }

    @Override
    public Optional<String> findProgram(String name) {
        return HostEnvironment.system().findProgram(name);
    }

    @Override
    public Optional<String> realPath(String path) {
        return HostEnvironment.system().realPath(real(path).toString());
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(request.environment());
        return HostEnvironment.system().run(new CommandRequest(request.argv(), all, request.timeout()));
    }

    @Override
    public Optional<NameServers> nameServers() {
        return ResolvConf.of(this);
    }

    @Override
    public NetworkPath network() {
        return network;
    }
}
