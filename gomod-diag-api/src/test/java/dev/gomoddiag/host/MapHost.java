package dev.gomoddiag.host;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A host of maps for the tests of this module, which cannot use the testkit built upon it. Immutable. */
public record MapHost(
        OperatingSystem os,
        Map<String, String> variables,
        Map<String, FileContent> files,
        Map<String, String> programs,
        Set<String> open)
        implements HostEnvironment {

    public static MapHost linux() {
        return new MapHost(OperatingSystem.LINUX, Map.of(), Map.of(), Map.of(), Set.of()).with("HOME", "/home/user");
    }

    public static MapHost macos() {
        return new MapHost(OperatingSystem.MACOS, Map.of(), Map.of(), Map.of(), Set.of()).with("HOME", "/Users/user");
    }

    public static MapHost windows() {
        return new MapHost(OperatingSystem.WINDOWS, Map.of(), Map.of(), Map.of(), Set.of())
                .with("USERPROFILE", "C:\\Users\\user")
                .with("AppData", "C:\\Users\\user\\AppData\\Roaming")
                .with("SystemRoot", "C:\\Windows");
    }

    public MapHost with(String variable, String value) {
        return new MapHost(os, put(variables, variable, value), files, programs, open);
    }

    public MapHost file(String path, String text) {
        return file(path, FileContent.of(text));
    }

    public MapHost file(String path, FileContent content) {
        return new MapHost(os, variables, put(files, path, content), programs, open);
    }

    public MapHost program(String name, String path) {
        return new MapHost(os, variables, files, put(programs, name, path), open);
    }

    /** This host with a file that others may write. */
    public MapHost open(String path) {
        Set<String> more = new LinkedHashSet<>(open);
        more.add(path);
        return new MapHost(os, variables, files, programs, more);
    }

    @Override
    public Guard guard(String file) {
        return open.contains(file) ? Guard.OPEN : Guard.UNKNOWN;
    }

    private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
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
        return os == OperatingSystem.WINDOWS ? "C:\\Users\\user\\project" : "/home/user/project";
    }

    @Override
    public FileContent read(String path) {
        return files.getOrDefault(path, new FileContent.Missing());
    }

    @Override
    public List<String> list(String directory) {
        return List.of();
    }

    @Override
    public Optional<String> findProgram(String name) {
        return Optional.ofNullable(programs.get(name));
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        return new CommandOutcome.NotStarted("no program runs on this host");
    }

    @Override
    public Optional<NameServers> nameServers() {
        return ResolvConf.of(this);
    }

    @Override
    public NetworkPath network() {
        return NetworkPath.direct();
    }
}
