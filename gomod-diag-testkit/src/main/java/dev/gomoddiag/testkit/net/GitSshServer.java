package dev.gomoddiag.testkit.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;

/** The SSH side of a git host; its SSH engine is started when the first client comes. */
public final class GitSshServer {
    private final String host;
    private final GitRepositories repositories;
    private final AccessLog log;
    private final Executor threads;
    private volatile boolean welcoming = true;
    private Optional<SshServer> engine = Optional.empty();

    GitSshServer(String host, ModuleCatalogue modules, AccessLog log, Executor threads) {
        this.host = host;
        this.repositories = new GitRepositories(modules);
        this.log = log;
        this.threads = threads;
    }

    /** Lets in every user with whatever key. */
    public GitSshServer acceptKeys() {
        welcoming = true;
        return this;
    }

    /** Rejects every key, as a server does with keys that it was not told of. */
    public GitSshServer rejectKeys() {
        welcoming = false;
        return this;
    }

    StandIn open() throws IOException {
        Listener listener = Listener.start(this::converse, threads);
        return new StandIn() {
            @Override
            public InetSocketAddress loopback() {
                return listener.loopback();
            }

            @Override
            public void close() throws IOException {
                listener.close();
                stop();
            }
        };
    }

    private void converse(Socket client) throws IOException {
        log.add(Access.Protocol.SSH, host, "connection");
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port());
        server.setTcpNoDelay(true);
        Relay.between(client, server, threads);
    }

    private synchronized int port() throws IOException {
        if (engine.isEmpty()) {
            SshServer fresh = SshServer.setUpDefaultServer();
            fresh.setHost(InetAddress.getLoopbackAddress().getHostAddress());
            fresh.setKeyPairProvider(KeyPairProvider.wrap(List.of(HostKey.PAIR)));
            fresh.setPublickeyAuthenticator((user, key, session) -> welcoming);
            fresh.setCommandFactory((channel, command) -> {
                log.add(Access.Protocol.SSH, host, command);
                return new UploadPackCommand(command, host, repositories);
            });
            fresh.start();
            engine = Optional.of(fresh);
        }
        return engine.get().getPort();
    }

    private synchronized void stop() throws IOException {
        if (engine.isPresent()) {
            engine.get().close(true);
            engine = Optional.empty();
        }
    }

    /** Made once per JVM, when the first client comes. */
    private static final class HostKey {
        static final KeyPair PAIR = generate();

        private static KeyPair generate() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                return generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JVM has P-256", e);
            }
        }
    }
}
