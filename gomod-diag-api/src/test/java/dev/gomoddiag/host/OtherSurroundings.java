package dev.gomoddiag.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** This machine with other variables and another working directory. */
public interface OtherSurroundings extends HostEnvironment {
    HostEnvironment SYSTEM = HostEnvironment.system();

    Map<String, String> variables();

    Path directory();

    @Override
    default OperatingSystem os() {
        return SYSTEM.os();
    }

    @Override
    default Optional<String> variable(String name) {
        return Optional.ofNullable(variables().get(name));
    }

    @Override
    default Set<String> variableNames() {
        return variables().keySet();
    }

    @Override
    default String workingDirectory() {
        return directory().toString();
    }

    @Override
    default Guard guard(String file) {
        return SYSTEM.guard(file);
    }

    @Override
    default FileContent read(String path) {
        return SYSTEM.read(path);
    }

    @Override
    default List<String> list(String path) {
        return SYSTEM.list(path);
    }

    @Override
    default Optional<String> findProgram(String name) {
        return SYSTEM.findProgram(name);
    }

    @Override
    default Optional<String> realPath(String path) {
        return SYSTEM.realPath(path);
    }

    @Override
    default CommandOutcome run(CommandRequest request) {
        return new CommandOutcome.NotStarted("settings are read without running a program");
    }

    @Override
    default Optional<NameServers> nameServers() {
        return SYSTEM.nameServers();
    }

    @Override
    default NetworkPath network() {
        return NetworkPath.direct();
    }
}
