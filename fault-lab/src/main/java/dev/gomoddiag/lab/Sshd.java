package dev.gomoddiag.lab;

import dev.gomoddiag.testkit.net.PublishedModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real sshd in the namespace of the internet that serves repositories on disk; it is started when the first client comes. */
public final class Sshd implements AutoCloseable {
    private static final int GIT_UID = 47_999;
    private static final int PATIENCE_MILLIS = 5000;
    private static final String CONFIG = """
            ListenAddress 127.0.0.1:%d
            HostKey %s/host_key
            AuthorizedKeysFile %2$s/authorized_keys
            ForceCommand %2$s/serve
            StrictModes no
            UsePAM no
            UseDNS no
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            AcceptEnv GIT_PROTOCOL
            PidFile none
            """;
    private static final String SERVE = """
            #!/bin/sh
            path=${SSH_ORIGINAL_COMMAND#*\\'}
            path=%s/repositories/${path%%\\'*}
            [ -d "${path%%.git}" ] || { echo "ERROR: Repository not found." >&2; exit 1; }
            exec git upload-pack "${path%%.git}"
            """;

    private final String namespace;
    private final Path folder;
    private final List<PublishedModule> modules;
    private Optional<Process> process = Optional.empty();
    private int port;

    /** @param folder of its own, which it removes in the end */
    Sshd(String namespace, Path folder, List<PublishedModule> modules) {
        this.namespace = namespace;
        this.folder = folder;
        this.modules = modules;
    }

    /** Lets in whoever holds the private key. */
    public void authorize(String publicKey) {
        write("authorized_keys", publicKey);
    }

    /** Knows nobody's key any more. */
    public void forget() {
        write("authorized_keys", "");
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to it. */
    synchronized Socket dial() throws IOException {
        if (process.isEmpty()) {
            start();
        }
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private void start() throws IOException {
        Path repositories = folder.resolve("repositories");
        if (Files.notExists(repositories)) {
            modules.stream()
                    .collect(Collectors.groupingBy(PublishedModule::path))
                    .forEach((path, versions) ->
                            GitFolder.make(repositories.resolve(path.substring(path.indexOf('/') + 1)), versions));
            Shell.must("", List.of("chown", "-R", GIT_UID + ":" + GIT_UID, repositories.toString()));
        }
        String key = folder.resolve("host_key").toString();
        if (Files.notExists(Path.of(key))) {
            Shell.must("", List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key));
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        write("config", CONFIG.formatted(port, folder));
        write("serve", SERVE.formatted(folder));
        write(
                "passwd",
                "root:x:0:0::/root:/bin/sh\nsshd:x:%2$d:%2$d::/:/bin/false\ngit:x:%1$d:%1$d::/:/bin/sh\n"
                        .formatted(GIT_UID, GIT_UID - 1));
        Shell.must("", List.of("chmod", "755", folder.resolve("serve").toString()));
        // What is mounted is seen by this program alone: ip netns exec gives it mounts of its own.
        String script = "mount --bind %1$s/passwd /etc/passwd && mount -t tmpfs tmpfs /run && mkdir /run/sshd"
                + " && exec /usr/sbin/sshd -D -f %1$s/config";
        process = Optional.of(new ProcessBuilder(Wires.exec(namespace, "/bin/sh", "-c", script.formatted(folder)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start());
        await();
    }

    private void await() throws IOException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                return;
            } catch (IOException notYet) {
                if (System.currentTimeMillis() > end) {
                    throw new IOException("sshd does not listen: " + Files.readString(folder.resolve("log")), notYet);
                }
                Threads.rest(20);
            }
        }
    }

    private void stop() {
        process.ifPresent(it -> {
            it.descendants().forEach(ProcessHandle::destroyForcibly);
            it.destroyForcibly();
        });
        process = Optional.empty();
    }

    @Override
    public synchronized void close() {
        stop();
        Shell.must("", List.of("rm", "-rf", folder.toString()));
    }
}
