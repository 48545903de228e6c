package dev.gomoddiag.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The developer's machine of a lane: its files, its variables, and a user of its own that runs programs on it. */
public final class Client {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final List<String> CACHES = List.of("go", ".cache", ".config/go/telemetry");

    private final Wires wires;
    private final Equipment equipment;
    private final int uid;
    private final Path home;
    private final Path project;
    private final Map<String, String> variables = new TreeMap<>();
    private final List<String> mounts = new ArrayList<>();

    /**
     * @param uid of the user, who need not exist on the host
     * @param base an empty folder of its own
     */
    Client(Wires wires, Equipment equipment, int uid, Path base) {
        this.wires = wires;
        this.equipment = equipment;
        this.uid = uid;
        home = base.resolve("home");
        project = base.resolve("project");
    }

    /** All files, variables and mounts of a healthy machine in this world. */
    void furnish(World world, Draw draw) {
        draw.put("goroot", equipment.goroot().toString());
        draw.put("home", home.toString());
        healthyVariables();
        mounts.clear();
        run("rm", "-rf", home.toString(), project.toString(), wires.clientEtc().toString());
        write("~/.config/go/telemetry/mode", "off 2026-01-01\n");
        write("project/go.mod", "module " + draw.value("word") + ".example/app\n\ngo 1.21\n");
        write("/etc/hosts", "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n");
        write("/etc/resolv.conf", "nameserver " + draw.value("isp-dns") + "\n");
        write("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
        write("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\ndev:x:%d:%d::%s:/bin/sh\n".formatted(uid, uid, home));
        write("/etc/group", "root:x:0:\ndev:x:%d:\n".formatted(uid));
        write("/etc/ssl/certs/ca-certificates.crt", world.network().rootPem());
        Trust.write(
                wires.clientEtc().resolve("ssl/certs/java/cacerts"),
                world.network().rootPem());
        goEnvOfTheDistribution(world);
    }

    private void healthyVariables() {
        variables.clear();
        set("HOME", home.toString());
        set("PATH", equipment.goroot() + "/bin:/usr/bin:/bin");
        set("LANG", "C.UTF-8");
        set("USER", "dev");
    }

    /** The distribution's own settings name this world's checksum database, as those of Google name Google's. */
    private void goEnvOfTheDistribution(World world) {
        try {
            Path original = equipment.goroot().resolve("go.env");
            String text = Files.readString(original)
                    .replaceAll(
                            "(?m)^GOSUMDB=.*$", "GOSUMDB=" + world.verifier().replace("+", "\\+"));
            Path copy = home.resolveSibling("go.env");
            Files.writeString(copy, text);
            mounts.add("mount --bind " + copy + " " + original);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shell command of root that prepares the file system as this client's programs see it. */
    public void mount(String command) {
        mounts.add(command);
    }

    public void set(String name, String value) {
        variables.put(name, value);
    }

    /** A CA is among those that all programs trust. */
    public void trust(String pem) {
        String bundle = "/etc/ssl/certs/ca-certificates.crt";
        write(bundle, read(bundle) + pem);
        Trust.write(wires.clientEtc().resolve("ssl/certs/java/cacerts"), read(bundle));
    }

    public void unset(String name) {
        variables.remove(name);
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /** Where a path of the client lies on the host: {@code /etc/...}, {@code ~/...}, {@code project/...} or absolute. */
    public Path real(String path) {
        if (path.startsWith("/etc/")) {
            return wires.clientEtc().resolve(path.substring("/etc/".length()));
        }
        if (path.startsWith("~/")) {
            return home.resolve(path.substring(2));
        }
        if (path.startsWith("project/")) {
            return project.resolve(path.substring("project/".length()));
        }
        Path absolute = Path.of(path);
        if (absolute.startsWith(home.getParent())) {
            return absolute;
        }
        throw new IllegalArgumentException(path + " is no file of the client: name one in /etc, ~ or project");
    }

    /** The text of a file; "" when there is none. */
    public String read(String path) {
        try {
            Path file = real(path);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String path, String text) {
        try {
            Path file = real(path);
            folders(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            if (isOfUser(file)) {
                own(List.of(file.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder and those above it; in the user's own places they are the user's. */
    private void folders(Path folder) throws IOException {
        List<String> fresh = new ArrayList<>();
        for (Path above = folder; !Files.exists(above); above = above.getParent()) {
            fresh.add(above.toString());
        }
        Files.createDirectories(folder);
        if (isOfUser(folder) && !fresh.isEmpty()) {
            own(fresh);
        }
    }

    private boolean isOfUser(Path file) {
        return file.startsWith(home) || file.startsWith(project);
    }

    private void own(List<String> files) {
        run(Stream.concat(Stream.of("chown", uid + ":" + uid), files.stream()).toArray(String[]::new));
    }

    public void remove(String path) {
        run("rm", "-rf", real(path).toString());
    }

    /** Sets permission bits in octal; the owner stays. */
    public void mode(String path, String bits) {
        run("chmod", bits, real(path).toString());
    }

    public void gitConfig(String key, String value) {
        run("git", "config", "--file", real("~/.gitconfig").toString(), key, value);
        own(List.of(real("~/.gitconfig").toString()));
    }

    /** A folder that belongs to the user named, with these permission bits. */
    public void folder(String path, String owner, String bits) {
        try {
            folders(real(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "chown",
                "-R",
                owner.equals("root") ? "0:0" : uid + ":" + uid,
                real(path).toString());
        run("chmod", bits, real(path).toString());
    }

    /** Changes links, addresses or routes by what {@code ip} is told. */
    public void ip(String change) {
        List<String> argv = new ArrayList<>(List.of("ip", "-n", wires.client()));
        argv.addAll(List.of(change.split(" ")));
        Shell.must("", argv);
    }

    /** A new key pair of the user for ssh. */
    public void sshKey() {
        String file = real("~/.ssh/id_ed25519").toString();
        run("mkdir", "-p", real("~/.ssh").toString());
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file);
        mode("~/.ssh", "700");
        run("chown", "-R", uid + ":" + uid, real("~/.ssh").toString());
    }

    private void own() {
        for (Path folder : List.of(home, project)) {
            if (Files.exists(folder)) {
                run("chown", "-R", uid + ":" + uid, folder.toString());
            }
        }
    }

    private static void run(String... argv) {
        Shell.must("", List.of(argv));
    }

    /** What go downloaded is gone. */
    void emptyCaches() {
        run("rm", "-rf", home.resolve("go").toString(), home.resolve(".cache").toString());
    }

    /** Keeps a copy of what was downloaded so far, with its owners and permissions; returns where. */
    Path copyCaches() {
        Path copy = home.resolveSibling("caches");
        run("rm", "-rf", copy.toString());
        run("mkdir", copy.toString());
        caches(home).forEach(cache -> run("cp", "-a", cache.toString(), copy.toString()));
        return copy;
    }

    void bringCachesBack(Path copy) {
        emptyCaches();
        caches(copy).forEach(cache -> run("cp", "-a", cache.toString(), home.toString()));
    }

    private static List<Path> caches(Path folder) {
        return Stream.of("go", ".cache").map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    /** Runs a program as the user, in the project's folder. */
    Shell.Outcome run(Duration limit, List<String> argv) throws IOException, InterruptedException {
        return run(limit, Map.of(), "setpriv --reuid %d --regid %d --clear-groups ".formatted(uid, uid), argv);
    }

    Shell.Outcome run(Duration limit, Map<String, String> more, List<String> argv)
            throws IOException, InterruptedException {
        return run(limit, more, "setpriv --reuid %d --regid %d --clear-groups ".formatted(uid, uid), argv);
    }

    /** Runs a program as root, within the client's namespace and over its own {@code /etc}. */
    Shell.Outcome runAsRoot(List<String> argv) throws IOException, InterruptedException {
        return run(QUICK, Map.of(), "", argv);
    }

    private Shell.Outcome run(Duration limit, Map<String, String> more, String become, List<String> argv)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(more);
        String script = Stream.concat(mounts.stream(), Stream.of("exec " + become + "env -i \"$@\""))
                .collect(Collectors.joining(" && "));
        List<String> whole = new ArrayList<>(Wires.exec(wires.client(), "/bin/sh", "-c", script, "sh"));
        all.forEach((name, value) -> whole.add(name + "=" + value));
        whole.addAll(argv);
        return Shell.run(project, limit, whole);
    }

    /** The doctor's report as it writes it to standard output. */
    Shell.Outcome doctor(List<String> arguments) throws IOException, InterruptedException {
        List<String> argv = new ArrayList<>(List.of(equipment.java().toString()));
        argv.addAll(equipment.jvm());
        argv.addAll(List.of("-jar", equipment.doctor().toString()));
        argv.addAll(arguments);
        return run(Duration.ofSeconds(90), argv);
    }

    /** Every file that a user could have written, with its permissions, and every variable. */
    Snapshot snapshot() {
        Map<Path, Snapshot.Saved> files = new TreeMap<>();
        for (Path root : List.of(home, project, wires.clientEtc())) {
            files.putAll(files(root));
        }
        return new Snapshot(files, variables());
    }

    private Map<Path, Snapshot.Saved> files(Path root) {
        List<Path> caches = CACHES.stream().map(home::resolve).toList();
        Map<Path, Snapshot.Saved> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(it -> caches.stream().noneMatch(it::startsWith))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
                files.put(
                        file,
                        new Snapshot.Saved(
                                Files.readString(file, StandardCharsets.ISO_8859_1),
                                PosixFilePermissions.toString(mode)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine is as it was then; what was downloaded is gone. */
    void restore(Snapshot then) throws IOException {
        emptyCaches();
        for (Path extra : snapshot().files().keySet()) {
            if (!then.files().containsKey(extra)) {
                Files.delete(extra);
            }
        }
        for (Map.Entry<Path, Snapshot.Saved> file : then.files().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue().text(), StandardCharsets.ISO_8859_1);
            Files.setPosixFilePermissions(
                    file.getKey(),
                    PosixFilePermissions.fromString(file.getValue().mode()));
        }
        variables.clear();
        variables.putAll(then.variables());
        own();
    }
}
