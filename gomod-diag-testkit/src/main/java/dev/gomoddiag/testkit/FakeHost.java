package dev.gomoddiag.testkit;

import dev.gomoddiag.fact.DirectoryState;
import dev.gomoddiag.host.CommandOutcome;
import dev.gomoddiag.host.CommandRequest;
import dev.gomoddiag.host.FileContent;
import dev.gomoddiag.host.HostEnvironment;
import dev.gomoddiag.host.NameServers;
import dev.gomoddiag.host.NetworkPath;
import dev.gomoddiag.host.OperatingSystem;
import dev.gomoddiag.host.ResolvConf;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A machine made of what a test says about it: nothing else is on it. Immutable; every method returns a new one. */
public final class FakeHost implements HostEnvironment {
    private static final int DNS_PORT = 53;

    private final OperatingSystem os;
    private final String workingDirectory;
    private final Map<String, String> variables;
    private final Map<String, FileContent> files;
    private final Map<String, String> programs;
    private final Map<List<String>, CommandOutcome> commands;
    private final List<InetSocketAddress> nameServers;
    private final NetworkPath network;
    private final Map<String, DirectoryState> directories;
    private final Map<String, String> properties;

    private FakeHost(
            OperatingSystem os,
            String workingDirectory,
            Map<String, String> variables,
            Map<String, FileContent> files,
            Map<String, String> programs,
            Map<List<String>, CommandOutcome> commands,
            List<InetSocketAddress> nameServers,
            NetworkPath network,
            Map<String, DirectoryState> directories,
            Map<String, String> properties) {
        this.os = os;
        this.workingDirectory = workingDirectory;
        this.variables = variables;
        this.files = files;
        this.programs = programs;
        this.commands = commands;
        this.nameServers = nameServers;
        this.network = network;
        this.directories = directories;
        this.properties = properties;
    }

    private static FakeHost empty(OperatingSystem os, String workingDirectory) {
        return new FakeHost(
                os,
                workingDirectory,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                NetworkPath.direct(),
                Map.of(),
                Map.of());
    }

    /** Linux with HOME /home/user, the working directory /home/user/project and no file at all. */
    public static FakeHost linux() {
        return empty(OperatingSystem.LINUX, "/home/user/project").variable("HOME", "/home/user");
    }

    /** macOS with HOME /Users/user and no file at all. */
    public static FakeHost macos() {
        return empty(OperatingSystem.MACOS, "/Users/user/project").variable("HOME", "/Users/user");
    }

    /** Windows with USERPROFILE, AppData and SystemRoot at their usual places and no file at all. */
    public static FakeHost windows() {
        return empty(OperatingSystem.WINDOWS, "C:\\Users\\user\\project")
                .variable("USERPROFILE", "C:\\Users\\user")
                .variable("AppData", "C:\\Users\\user\\AppData\\Roaming")
                .variable("SystemRoot", "C:\\Windows");
    }

    public FakeHost variable(String name, String value) {
        return new FakeHost(
                os,
                workingDirectory,
                with(variables, name, value),
                files,
                programs,
                commands,
                nameServers,
                network,
                directories,
                properties);
    }

    /** A file with this text. */
    public FakeHost file(String path, String text) {
        return file(path, FileContent.of(text));
    }

    /** A file as it shall be seen, for one that cannot be read or is too long. */
    public FakeHost file(String path, FileContent content) {
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                with(files, path, content),
                programs,
                commands,
                nameServers,
                network,
                directories,
                properties);
    }

    /** A program on PATH. */
    public FakeHost program(String name, String path) {
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                files,
                with(programs, name, path),
                commands,
                nameServers,
                network,
                directories,
                properties);
    }

    /**
     * What a command does; of several that fit, the longest counts.
     *
     * @param argv the beginning of its arguments, the program first
     */
    public FakeHost command(List<String> argv, CommandOutcome outcome) {
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                files,
                programs,
                with(commands, List.copyOf(argv), outcome),
                nameServers,
                network,
                directories,
                properties);
    }

    /**
     * One more name server, on port 53; without any, the file /etc/resolv.conf of this host counts.
     *
     * @param address an IP address
     */
    public FakeHost nameServer(String address) {
        return nameServer(new InetSocketAddress(literal(address), DNS_PORT));
    }

    /** One more name server, for a loopback server on a port of its own. */
    public FakeHost nameServer(InetSocketAddress server) {
        List<InetSocketAddress> more = new ArrayList<>(nameServers);
        more.add(server);
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                files,
                programs,
                commands,
                List.copyOf(more),
                network,
                directories,
                properties);
    }

    public FakeHost network(NetworkPath path) {
        return new FakeHost(
                os, workingDirectory, variables, files, programs, commands, nameServers, path, directories, properties);
    }

    /** What may be done below a directory that is there; nothing is known of any other. */
    public FakeHost directory(String path, DirectoryState.Access access, long usableBytes) {
        DirectoryState state = new DirectoryState(path, access, OptionalLong.of(usableBytes));
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                files,
                programs,
                commands,
                nameServers,
                network,
                with(directories, path, state),
                properties);
    }

    /** What may be done with a file that is there; nothing is known of any other. */
    public FakeHost access(String file, DirectoryState.Access access) {
        return directory(file, access, 0);
    }

    /** A system property of the JVM that stands for Java programs. */
    public FakeHost javaProperty(String name, String value) {
        return new FakeHost(
                os,
                workingDirectory,
                variables,
                files,
                programs,
                commands,
                nameServers,
                network,
                directories,
                with(properties, name, value));
    }

    public FakeHost workingDirectory(String path) {
        return new FakeHost(
                os, path, variables, files, programs, commands, nameServers, network, directories, properties);
    }

    @Override
    public OperatingSystem os() {
        return os;
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Optional<String> javaProperty(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public Set<String> variableNames() {
        return variables.keySet();
    }

    @Override
    public String workingDirectory() {
        return workingDirectory;
    }

    @Override
    public FileContent read(String path) {
        return files.getOrDefault(path, new FileContent.Missing());
    }

    @Override
    public List<String> list(String directory) {
        String separator = os == OperatingSystem.WINDOWS ? "\\" : "/";
        String prefix = directory.endsWith(separator) ? directory : directory + separator;
        return files.keySet().stream()
                .filter(path -> path.startsWith(prefix)
                        && !path.substring(prefix.length()).contains(separator))
                .sorted()
                .toList();
    }

    @Override
    public DirectoryState directory(String path) {
        return directories.entrySet().stream()
                .filter(known -> path.equals(known.getKey()) || path.startsWith(known.getKey() + "/"))
                .max(Comparator.comparingInt(known -> known.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> HostEnvironment.super.directory(path));
    }

    @Override
    public DirectoryState.Access access(String file) {
        return Optional.ofNullable(directories.get(file))
                .map(DirectoryState::access)
                .orElse(DirectoryState.Access.UNKNOWN);
    }

    @Override
    public Optional<String> findProgram(String name) {
        return Optional.ofNullable(programs.get(name));
    }

    @Override
    public CommandOutcome run(CommandRequest request) {
        List<String> argv = request.argv();
        return commands.entrySet().stream()
                .filter(command -> command.getKey().size() <= argv.size()
                        && argv.subList(0, command.getKey().size()).equals(command.getKey()))
                .max(Comparator.comparingInt(command -> command.getKey().size()))
                .<CommandOutcome>map(Map.Entry::getValue)
                .orElseGet(() -> new CommandOutcome.NotStarted("this fake host has no command " + argv));
    }

    @Override
    public Optional<NameServers> nameServers() {
        return nameServers.isEmpty()
                ? ResolvConf.of(this)
                : Optional.of(new NameServers(
                        nameServers,
                        nameServers.stream()
                                .map(server ->
                                        "nameserver " + server.getAddress().getHostAddress())
                                .toList(),
                        List.of(),
                        1,
                        Duration.ofSeconds(5),
                        2,
                        NameServers.Transport.UDP,
                        ResolvConf.PATH,
                        ""));
    }

    @Override
    public NetworkPath network() {
        return network;
    }

    private static InetAddress literal(String address) {
        if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw new IllegalArgumentException(
                    "\"" + address + "\" is no IP address: name servers are given by address");
        }
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("\"" + address + "\" is no IP address", e);
        }
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
