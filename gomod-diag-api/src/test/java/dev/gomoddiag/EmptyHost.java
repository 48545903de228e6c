package dev.gomoddiag;

import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.host.OperatingSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A Linux machine with nothing on it but some variables and files. */
record EmptyHost(Map<String, String> variables, Map<String, String> files) implements HostEnvironment {
    static final EmptyHost LINUX = new EmptyHost(Map.of("HOME", "/home/dev"), Map.of());

    @Override
    public OperatingSystem os() {
        return OperatingSystem.LINUX;
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
        return "/work";
    }

    @Override
    public FileContent read(String path) {
        String text = files.get(path);
        return text == null ? new FileContent.Missing() : FileContent.of(text);
    }

    @Override
    public List<String> list(String directory) {
        return List.of();
    }

    @Override
    public Optional<String> findProgram(String name) {
        return Optional.empty();
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        return new CommandOutcome.NotStarted("nothing is installed");
    }

    @Override
    public Optional<NameServers> nameServers() {
        return Optional.empty();
    }

    @Override
    public NetworkPath network() {
        return NetworkPath.direct();
    }
}
