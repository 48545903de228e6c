package dev.gomoddiag.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The developer's machine of a lane: its files, its variables, and a user of its own that runs programs on it. */
public final class Client {
    private static final String BUNDLE = "/etc/ssl/certs/ca-certificates.crt";
    private static final Duration QUICK = Duration.ofSeconds(20);

    private final Wires wires;
    private final Equipment equipment;
    private final int uid;
    private final Path home;
    private final ClientFiles files;
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
        files = new ClientFiles(wires.clientEtc(), home, base.resolve("project"), uid);
    }

    /** All files, variables and mounts of a healthy machine in this world. */
    void furnish(World world, Draw draw) {
        draw.put("goroot", equipment.goroot().toString());
        draw.put("home", home.toString());
        healthyVariables();
        mounts.clear();
        files.clear();
        files.write("~/.config/go/telemetry/mode", "off 2026-01-01\n");
        files.write("project/go.mod", "module " + draw.value("word") + ".example/app\n\ngo 1.21\n");
        files.write("/etc/hosts", "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n");
        files.write("/etc/resolv.conf", "nameserver " + draw.value("isp-dns") + "\n");
        files.write("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
        files.write(
                "/etc/passwd", "root:x:0:0:root:/root:/bin/sh\ndev:x:%d:%d::%s:/bin/sh\n".formatted(uid, uid, home));
        files.write("/etc/group", "root:x:0:\ndev:x:%d:\n".formatted(uid));
        bundle(world.network().rootPem());
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
            if (Files.notExists(original)) {
                // Before go 1.21 a distribution had no settings of its own.
                files.write("~/.config/go/env", "GOSUMDB=" + world.verifier() + "\n");
                return;
            }
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
        bundle(files.read(BUNDLE) + pem);
    }

    /** The CA with this fingerprint is not among them any more. */
    void distrust(String sha256) {
        bundle(Trust.without(files.read(BUNDLE), sha256));
    }

    private void bundle(String pem) {
        files.write(BUNDLE, pem);
        Trust.write(wires.clientEtc().resolve("ssl/certs/java/cacerts"), pem);
    }

    public void unset(String name) {
        variables.remove(name);
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    public ClientFiles files() {
        return files;
    }

    public void gitConfig(String key, String value) {
        Shell.must(
                "",
                List.of("git", "config", "--file", files.real("~/.gitconfig").toString(), key, value));
        files.own("~/.gitconfig");
    }

    /** A new key pair of the user for ssh. */
    public void sshKey() {
        files.folder("~/.ssh", "user", "700");
        String file = files.real("~/.ssh/id_ed25519").toString();
        Shell.must("", List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", file));
        files.own("~/.ssh");
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
        return Shell.run(files.project(), limit, whole);
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
        return new Snapshot(files.all(), variables());
    }

    /** The machine is as it was then; what was downloaded is gone. */
    void restore(Snapshot then) {
        files.emptyCaches();
        restoreFiles(then);
    }

    /** The machine is as it was then, beside what was downloaded. */
    void restoreFiles(Snapshot then) {
        files.restore(then.files());
        variables.clear();
        variables.putAll(then.variables());
    }
}
