package dev.gomoddiag.internal;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.host.ResolvConf;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A machine with some variables and files changed, in memory only. */
final class ChangedHost implements HostEnvironment {
    private final HostEnvironment host;
    private final Map<String, Optional<String>> variables;
    private final Map<String, UnaryOperator<String>> edits;

    /** An empty value stands for an unset variable. */
    ChangedHost(
            HostEnvironment host, Map<String, Optional<String>> variables, Map<String, UnaryOperator<String>> edits) {
        this.host = host;
        this.variables = Map.copyOf(variables);
        this.edits = Map.copyOf(edits);
    }

    @Override
    public OperatingSystem os() {
        return host.os();
    }

    @Override
    public Optional<String> variable(String name) {
        Optional<String> changed = variables.get(name);
        return changed == null ? host.variable(name) : changed;
    }

    @Override
    public Set<String> variableNames() {
        Set<String> names = new HashSet<>(host.variableNames());
        variables.forEach((name, value) -> {
            if (value.isPresent()) {
                names.add(name);
            } else {
                names.remove(name);
            }
        });
        return Set.copyOf(names);
    }

    @Override
    public Optional<String> javaProperty(String name) {
        return host.javaProperty(name);
    }

    @Override
    public String workingDirectory() {
        return host.workingDirectory();
    }

    @Override
    public FileContent read(String path) {
        UnaryOperator<String> edit = edits.get(path);
        FileContent original = host.read(path);
        return edit == null || original instanceof FileContent.Unreadable
                ? original
                : FileContent.of(edit.apply(original.text().orElse("")));
    }

    @Override
    public List<String> list(String directory) {
        return host.list(directory);
    }

    @Override
    public List<String> list(String directory, String prefix) {
        return host.list(directory, prefix);
    }

    @Override
    public DirectoryState directory(String path) {
        return host.directory(path);
    }

    @Override
    public DirectoryState.Access access(String file) {
        return host.access(file);
    }

    @Override
    public Guard guard(String file) {
        return host.guard(file);
    }

    @Override
    public Optional<String> findProgram(String name) {
        return host.findProgram(name);
    }

    @Override
    public Optional<String> realPath(String path) {
        return host.realPath(path);
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        Map<String, String> environment = new HashMap<>();
        variables.forEach((name, value) -> environment.put(name, value.orElse("")));
        environment.putAll(request.environment());
        return host.run(new CommandRequest(request.argv(), environment, request.timeout()));
    }

    @Override
    public Optional<NameServers> nameServers() {
        return edits.containsKey(ResolvConf.PATH) ? ResolvConf.of(this) : host.nameServers();
    }

    @Override
    public NetworkPath network() {
        return host.network();
    }
}
